import { describe, expect, test, vi } from 'vitest';
import type { Card } from '../../core/deal/card';
import { type Hand, handVersion, play } from '../../core/deal/hand';
import type { DocumentId, InsightId } from '../../core/insight';
import { defaultSettings } from '../../core/settings';
import { createNewTabModel, type NewTabDependencies } from '../../entrypoints/newtab/newtab-model';

const at = new Date(2026, 0, 5, 12).getTime();

const cardOf = (number: number): Card => ({
  number,
  insightId: `doc/${number}` as InsightId,
  text: `Insight number ${number}, long enough to be one.`,
  moments: [],
  documentId: 'doc' as DocumentId,
  documentTitle: 'A document',
  language: 'en',
  section: 0,
  sectionHeading: 'A section',
});

const handOf = (...numbers: number[]): Hand => ({
  version: handVersion,
  epoch: 1,
  appearance: 'system',
  textSize: 'normal',
  between: 'keep',
  arrival: { cadence: { kind: 'everyTab' }, pause: null, pinned: false, arrivedAt: 0, tabs: 0 },
  current: null,
  next: numbers.map(cardOf),
  lastNumber: Math.max(0, ...numbers),
  dealtFor: ['workday'],
});

/** The background, the page's storage and the clipboard, in memory. */
function surroundings(hand = handOf(1, 2, 3)) {
  const saved = new Set<string>();
  const played = play(hand, at);
  let own = played.hand;
  const cards = {
    opened: vi.fn(async () => ({
      hand: own,
      saved: false,
      settings: defaultSettings,
    })),
    taken: vi.fn(async () => own),
    current: vi.fn(async () => null),
    next: vi.fn<() => Promise<Card | null>>(async () => null),
    pin: vi.fn(async () => own),
    unpin: vi.fn(async () => own),
  };
  const favourites = {
    save: vi.fn(async ({ id }: { id: string }) => void saved.add(id)),
    remove: vi.fn(async (id: string) => void saved.delete(id)),
    has: vi.fn(async (id: string) => saved.has(id)),
  };
  const marks = {
    hide: vi.fn(async () => {}),
    bringBack: vi.fn(async () => {}),
    notAt: vi.fn(async () => {}),
    againAt: vi.fn(async () => {}),
  };
  const documents = {
    list: vi.fn(async () => [{ id: 'doc', title: 'A document', summary: '', weight: 1, count: 3 }]),
    weigh: vi.fn(async () => {}),
  };
  const given = {
    cards,
    favourites,
    marks,
    documents,
    settings: { change: vi.fn(async () => defaultSettings) },
    hands: {
      read: async () => own,
      write: (hand: Hand) => {
        own = hand;
      },
      copy: (_stored: Hand) => {},
      drop: vi.fn(() => {
        own = handOf();
      }),
    },
    copyText: vi.fn(async () => {}),
    now: () => at,
    reportFailure: vi.fn(),
  };
  return { given, saved, model: createNewTabModel({ play: played, at }, given as unknown as NewTabDependencies) };
}

describe('a new tab', () => {
  test('goes on from what the first frame played, and tells the background', async () => {
    const { given, model } = surroundings();
    await model.start();

    expect(model.card.value?.insightId).toBe('doc/1');
    expect(given.cards.opened).toHaveBeenCalledWith(
      expect.objectContaining({ arrived: true, at, epoch: 1 }),
    );
  });

  test('next takes from the hand and back returns, as often as asked', async () => {
    const { given, model } = surroundings();
    await model.next();
    await model.next();
    expect(model.card.value?.insightId).toBe('doc/3');

    await model.back();
    await model.back();
    expect(model.card.value?.insightId).toBe('doc/1');
    expect(model.canGoBack.value).toBe(false);

    await model.next();
    expect(model.card.value?.insightId).toBe('doc/2');
    expect(given.cards.taken).toHaveBeenCalledTimes(2);
  });

  test('with an empty hand asks the background', async () => {
    const { given, model } = surroundings(handOf(1));
    given.cards.next.mockResolvedValue(cardOf(9));
    await model.next();

    expect(model.card.value?.insightId).toBe('doc/9');
  });

  test('says so when there is no other insight', async () => {
    const { given, model } = surroundings(handOf(1));
    given.cards.next.mockResolvedValue(cardOf(1));
    await model.next();

    expect(model.card.value?.insightId).toBe('doc/1');
    expect(model.notices.notice.value?.message).toBe('next_none');
  });

  test('saving can be undone, and undoing is what it says', async () => {
    const { saved, model } = surroundings();
    await model.toggleSaved();
    expect([...saved]).toEqual(['doc/1']);
    expect(model.saved.value).toBe(true);

    await model.notices.undo();
    expect([...saved]).toEqual([]);
    expect(model.saved.value).toBe(false);
  });

  test('never says saved when it was not', async () => {
    const { given, model } = surroundings();
    given.favourites.save.mockRejectedValue(new Error('disk full'));
    await model.toggleSaved();

    expect(model.saved.value).toBe(false);
    expect(model.notices.notice.value).toBeNull();
    expect(model.notices.failure.value).toBe('save');
    expect(given.reportFailure).toHaveBeenCalledWith('save', expect.any(Error));
  });

  test('a hidden insight gives way to the next, voids the kept hand, and comes back', async () => {
    const { given, model } = surroundings();
    given.cards.next.mockResolvedValue(cardOf(5));
    await model.hide();
    expect(given.marks.hide).toHaveBeenCalledWith('doc/1');
    expect(given.hands.drop).toHaveBeenCalled();
    expect(model.card.value?.insightId).toBe('doc/5');

    await model.notices.undo();
    expect(model.card.value?.insightId).toBe('doc/1');
  });

  test('less of a document halves its weight, and undo restores it', async () => {
    const { given, model } = surroundings();
    await model.lessOfDocument();
    expect(given.documents.weigh).toHaveBeenLastCalledWith('doc', 0.5);

    await model.notices.undo();
    expect(given.documents.weigh).toHaveBeenLastCalledWith('doc', 1);
  });

  test('keeps its insight when the background is broken', async () => {
    const { given, model } = surroundings();
    given.cards.opened.mockRejectedValue(new Error('stopped'));
    await model.start();

    expect(model.card.value?.insightId).toBe('doc/1');
    expect(model.notices.failure.value).toBe('open');
  });

  test('a quiet page shows a card only when asked', async () => {
    const hand = { ...handOf(1, 2), between: 'quiet' as const, current: cardOf(0) };
    const daily = {
      ...hand.arrival,
      cadence: { kind: 'daily', at: 0 } as const,
      arrivedAt: at - 1,
    };
    const { model } = surroundings({ ...hand, arrival: daily });
    expect(model.card.value).toBeNull();
    expect(model.quiet.value).toBe(true);

    await model.next();
    expect(model.card.value?.insightId).toBe('doc/1');
    expect(model.quiet.value).toBe(false);
  });
});
