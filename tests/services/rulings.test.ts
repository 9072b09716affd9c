import { describe, expect, test } from 'vitest';
import type { Hand } from '../../core/deal/hand';
import type { DocumentId, InsightId } from '../../core/insight';
import { handKey } from '../../store/hand';
import { useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const storedHand = () => background.local.items.get(handKey) as Hand;
const dealt = () => storedHand().next;

describe('what changes what may be dealt voids the hand', () => {
  test('a hidden insight leaves it, and comes back when asked', async () => {
    const services = background.start();
    await services.cards.current('popup');
    const { epoch, next } = storedHand();
    const id = next[0]?.insightId;
    if (!id) throw new Error('No card was dealt');

    await services.marks.hide(id);
    expect(storedHand().epoch).toBeGreaterThan(epoch);
    expect(dealt().map(({ insightId }) => insightId)).not.toContain(id);
    expect(await services.marks.hidden()).toMatchObject([{ id, text: next[0]?.text }]);

    await services.marks.bringBack(id);
    expect(await services.marks.hidden()).toEqual([]);
  });

  test('a favourite of a web page that does not come back any more can be brought back', async () => {
    const services = background.start();
    const passage = passageOf('page/one');
    await services.favourites.save(passage);
    const id = passage.id as InsightId;
    await services.marks.hide(id);

    expect(await services.marks.hidden()).toEqual([
      { id, text: passage.text, documentTitle: passage.source.title },
    ]);
  });

  test('a hidden card leaves the page it was on, pinned or not', async () => {
    const services = background.start();
    const card = await services.cards.current('popup');
    if (!card) throw new Error('No card came');
    await services.cards.pin(card);

    await services.marks.hide(card.insightId);

    expect(storedHand().current).toBeNull();
    expect(storedHand().arrival.pinned).toBe(false);
    expect((await services.cards.current('popup'))?.insightId).not.toBe(card.insightId);
  });

  test('a document that is switched off leaves it', async () => {
    const services = background.start();
    await services.cards.current('popup');
    const [first, ...others] = await services.documents.list();
    for (const { id } of others) await services.documents.weigh(id, 0);

    expect(new Set(dealt().map(({ documentId }) => documentId))).toEqual(new Set([first?.id]));

    if (first) await services.documents.weigh(first.id, 0);
    expect(dealt()).toEqual([]);
    expect((await services.documents.list()).map(({ weight }) => weight)).toEqual([0, 0, 0, 0]);
  });

  test('a change of cadence is in it at once', async () => {
    const services = background.start();
    await services.cards.current('popup');
    const { epoch } = storedHand();

    await services.settings.change({ cadence: { kind: 'daily', at: 420 }, textSize: 'large' });

    expect(storedHand()).toMatchObject({
      arrival: { cadence: { kind: 'daily', at: 420 } },
      textSize: 'large',
    });
    expect(storedHand().epoch).toBeGreaterThan(epoch);
  });

  test('a moment that was ruled out is no reason any more', async () => {
    const services = background.start();
    background.now = new Date('2026-11-23T18:00').getTime();
    let card = await services.cards.current('popup');
    for (let tab = 0; card && card.reason !== 'evening' && tab < 100; tab += 1) {
      background.now += 1;
      card = await services.cards.next('popup');
    }
    if (!card) throw new Error('No card came');
    const { insightId } = card;
    const ofInsight = () => dealt().filter((each) => each.insightId === insightId);

    await services.marks.notAt(insightId, 'evening');
    expect(ofInsight().map(({ reason }) => reason)).not.toContain('evening');
    const marks = background.local.items.get(`marks/${insightId}`);
    expect(marks).toMatchObject({ notAt: ['evening'], hidden: false });

    await services.marks.againAt(insightId, 'evening');
    expect(background.local.items.get(`marks/${insightId}`)).toMatchObject({ notAt: [] });
  });
});

describe('what a page asks wrongly is refused and changes nothing', () => {
  test('settings that are none', async () => {
    const { settings } = background.start();
    const junk = { cadence: { kind: 'hourly' } } as never;
    const before = await settings.read();

    await expect(settings.change(junk)).rejects.toThrow();
    expect(await settings.read()).toEqual(before);
  });

  test.each([3, -1, '1', null])('the weight %j', async (weight) => {
    const { documents } = background.start();
    const [first] = await documents.list();

    await expect(documents.weigh(first?.id ?? ('' as DocumentId), weight as 1)).rejects.toThrow();
    expect((await documents.list())[0]).toEqual(first);
  });

  test('the weight of a document that is not there', async () => {
    const { documents } = background.start();

    await expect(documents.weigh('nowhere' as DocumentId, 1)).rejects.toThrow(
      'no document nowhere',
    );
    expect(await documents.section('nowhere' as DocumentId, 0)).toBeNull();
  });

  test.each([
    ['without an id', { ...passageOf('a'), id: '' }],
    ['without words', { ...passageOf('a'), text: '' }],
    ['as long as a book', passageOf('a', 'x'.repeat(20_001))],
    ['with more than a passage has', { ...passageOf('a'), savedAt: 1 }],
    ['with a source that is none', { ...passageOf('a'), source: 'a book' }],
    ['that is nothing', null],
  ])('a passage %s', async (_what, passage) => {
    const { favourites } = background.start();

    await expect(favourites.save(passage as never)).rejects.toThrow();
    expect(await favourites.count()).toBe(0);
    expect(
      [...background.local.items.keys()].filter((key) => key.startsWith('favourites/')),
    ).toEqual([]);
  });
});

describe('favourites', () => {
  test('are saved, found, listed and removed', async () => {
    const { favourites } = background.start();
    await favourites.save(passageOf('a'));
    background.now += 1;
    await favourites.save(passageOf('b'));

    expect(await favourites.has('a')).toBe(true);
    expect(await favourites.list(1)).toMatchObject({
      favourites: [{ id: 'b' }],
      more: { id: 'b' },
    });

    await favourites.remove('b');
    expect(await favourites.has('b')).toBe(false);
    expect(await favourites.count()).toBe(1);
    const listed = await favourites.list(10);
    expect(JSON.parse(JSON.stringify(listed))).toStrictEqual(listed);
    expect(listed.favourites.map(({ id }) => id)).toEqual(['a']);
  });

  test('are not called saved when a store refuses', async () => {
    const { favourites } = background.start();
    await favourites.count();
    background.local.refuse(new Error('disk full'));

    await expect(favourites.save(passageOf('a'))).rejects.toThrow('disk full');
  });
});
