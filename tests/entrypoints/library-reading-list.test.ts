import { expect, test } from 'vitest';
import { putIn } from '../../entrypoints/library/reading-list';
import { favouriteOf } from '../fixtures/favourites';

const [three, two, one] = [favouriteOf(3), favouriteOf(2), favouriteOf(1)];
const list = [three, two, one];

test('what was just saved comes first', () => {
  const four = favouriteOf(4);
  expect(putIn(list, four.id, four, false)).toEqual([four, three, two, one]);
});

test('what was brought back takes its old place', () => {
  expect(putIn([three, one], two.id, two, false)).toEqual(list);
});

test('at one time, the order is that of the ids, as the background has it', () => {
  const twin = favouriteOf(2, { id: 'doc/0002a' });
  expect(putIn(list, twin.id, twin, false)).toEqual([three, twin, two, one]);
});

test('what is older than all that was read waits for its page', () => {
  const older = favouriteOf(0);
  expect(putIn(list, older.id, older, true)).toEqual(list);
  expect(putIn(list, older.id, older, false)).toEqual([...list, older]);
});

test('what was removed keeps its place, and is not put in anew', () => {
  const removed = { ...two, revision: 2, removedAt: 9 };
  expect(putIn(list, two.id, removed, false)).toEqual([three, removed, one]);
  expect(putIn([three], two.id, removed, false)).toEqual([three]);
});

test('what is gone without a trace goes', () => {
  expect(putIn(list, two.id, undefined, false)).toEqual([three, one]);
});

test('late news does not undo what is newer', () => {
  const newer = { ...two, revision: 5, note: 'newer' };
  const known = putIn(list, two.id, newer, false);
  expect(putIn(known, two.id, { ...two, revision: 4 }, false)).toEqual(known);
});
