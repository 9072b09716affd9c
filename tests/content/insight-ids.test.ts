import { expect, test } from 'vitest';
import { deck } from '../../content/deck';
import ids from '../fixtures/insight-ids.json';

/** `shipped` holds every id that was ever in the deck; those that have left it stand in `withdrawn` too. */
const shipped = new Set<string>(ids.shipped);
const withdrawn = new Set<string>(ids.withdrawn);
const inDeck = deck.documents().flatMap(({ insights }) => insights.map(({ id }): string => id));

test('no insight leaves the deck unnoticed', () => {
  const gone = ids.shipped.filter((id) => !inDeck.includes(id) && !withdrawn.has(id));

  expect(
    gone,
    'These ids have left the deck. Reword an insight as you like, but keep its id. To withdraw one ' +
      'for good, copy its id to "withdrawn" in tests/fixtures/insight-ids.json: readers who saved ' +
      'it keep their copy.',
  ).toEqual([]);
});

test('a withdrawn id is never used again', () => {
  expect(
    inDeck.filter((id) => withdrawn.has(id)),
    'These ids were withdrawn. Give the insight another one.',
  ).toEqual([]);
  expect(ids.withdrawn.filter((id) => !shipped.has(id))).toEqual([]);
});

test('every id is written down', () => {
  expect(
    inDeck.filter((id) => !shipped.has(id)),
    'These ids are new. Add them to "shipped" in tests/fixtures/insight-ids.json: from then on they are for ever.',
  ).toEqual([]);
  expect(ids.shipped).toEqual([...shipped].toSorted());
});
