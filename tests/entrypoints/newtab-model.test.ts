import { describe, expect, test } from 'vitest';
import { cardOf } from '../fixtures/cards';
import { at, handOf, surroundings } from '../fixtures/newtab';

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
    expect((await given.hands.read()).current?.number).toBe(9);
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

  test('stays saved on screen while its own saving is heard of', async () => {
    const { model } = surroundings();
    await model.toggleSaved();
    const heard = model.favouriteChanged('doc/1');

    expect(model.saved.value).toBe(true);
    await heard;
    expect(model.saved.value).toBe(true);
  });

  test('a save that failed is still told after the favourite was put back as it was', async () => {
    const { given, model } = surroundings();
    given.favourites.save.mockRejectedValueOnce(new Error('no room left'));
    await model.toggleSaved();
    await model.favouriteChanged('doc/1');

    expect(model.notices.failure.value).toBe('save');
    expect(model.saved.value).toBe(false);
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
