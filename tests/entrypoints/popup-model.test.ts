import { describe, expect, test } from 'vitest';
import { cardOf } from '../fixtures/cards';
import { stopped, surroundings } from '../fixtures/popup';

describe('the popup', () => {
  test('shows the current card and what is around it', async () => {
    const { saved, model } = surroundings();
    saved.add('doc/1').add('doc/7');
    expect(model.card.value).toBeUndefined();

    await model.start();

    expect(model.card.value?.insightId).toBe('doc/1');
    expect(model.saved.value).toBe(true);
    expect(model.count.value).toBe(2);
    expect(model.pause.value).toBeNull();
    expect(model.trouble.value).toBeUndefined();
  });

  test('says that nothing may come, which is no failure', async () => {
    const { model } = surroundings(null);
    await model.start();

    expect(model.card.value).toBeNull();
    expect(model.failed.value).toBe(false);
  });

  test('a card that could not be read is a failure, and can be asked for again', async () => {
    const { given, model } = surroundings();
    given.cards.current.mockImplementationOnce(stopped);
    await model.start();
    expect(model.card.value).toBeUndefined();
    expect(model.failed.value).toBe(true);
    expect(given.reportFailure).toHaveBeenCalledWith('card', expect.any(Error));

    await model.start();
    expect(model.failed.value).toBe(false);
    expect(model.card.value?.number).toBe(1);
  });

  test('what is around the card may fail without the card', async () => {
    const { given, model } = surroundings();
    given.storage.status.mockImplementationOnce(stopped);
    await model.start();

    expect(model.card.value?.number).toBe(1);
    expect(model.failed.value).toBe(false);
    expect(model.notices.failure.value).toBe('popup');
  });

  test('tells of a database that could not be opened', async () => {
    const { given, model } = surroundings();
    given.storage.status.mockResolvedValue({ trouble: 'broken' });
    await model.start();

    expect(model.trouble.value).toBe('broken');
  });

  test('saves and takes back, counting along, and undoes either', async () => {
    const { saved, model } = surroundings();
    await model.start();

    await model.toggleSaved();
    expect([...saved]).toEqual(['doc/1']);
    expect(model.saved.value).toBe(true);
    expect(model.count.value).toBe(1);

    await model.notices.undo();
    expect(saved.size).toBe(0);
    expect(model.saved.value).toBe(false);
    expect(model.count.value).toBe(0);
  });

  test('an undo after Next leaves the card on screen as it is', async () => {
    const { saved, model } = surroundings();
    saved.add('doc/2');
    await model.start();
    await model.toggleSaved();
    await model.next();

    await model.notices.undo();

    expect([...saved]).toEqual(['doc/2']);
    expect(model.saved.value).toBe(true);
  });

  test('a save that failed is not shown as saved', async () => {
    const { given, model } = surroundings();
    given.favourites.save.mockImplementationOnce(stopped);
    await model.start();
    await model.toggleSaved();

    expect(model.saved.value).toBe(false);
    expect(model.notices.failure.value).toBe('save');
  });

  test('next shows another card, or says that there is none', async () => {
    const { given, model } = surroundings();
    await model.start();
    await model.next();
    expect(model.card.value?.number).toBe(2);

    for (const none of [cardOf(2), null]) {
      given.cards.next.mockResolvedValueOnce(none);
      await model.next();
      expect(model.card.value?.number).toBe(2);
      expect(model.notices.notice.value?.message).toBe('next_none');
    }
  });

  test('a next that failed keeps the card', async () => {
    const { given, model } = surroundings();
    await model.start();
    given.cards.next.mockImplementationOnce(stopped);
    await model.next();

    expect(model.card.value?.number).toBe(1);
    expect(model.notices.failure.value).toBe('next');
  });

  test('a hidden insight gives way to the next and voids the kept hand; undo brings it back', async () => {
    const { given, calls, model } = surroundings();
    await model.start();
    await model.hide();
    expect(given.marks.hide).toHaveBeenCalledWith('doc/1');
    expect(model.card.value?.number).toBe(2);

    await model.notices.undo();
    expect(given.marks.bringBack).toHaveBeenCalledWith('doc/1');
    expect(model.card.value?.number).toBe(1);
    expect(calls).toEqual(['drop', 'drop']);
  });

  test('a plan that was made shows its insight as saved', async () => {
    const { saved, model } = surroundings();
    await model.start();
    const { planning } = model.dialogs;
    await planning.read(cardOf(1));
    planning.edit();
    saved.add('doc/1');
    await planning.save({ when: 'I am tired', will: 'rest', moment: 'evening' });

    expect(model.saved.value).toBe(true);
    expect(model.count.value).toBe(1);
  });

  test('a save is a save, though what is around it fails', async () => {
    const { given, saved, model } = surroundings();
    await model.start();
    given.favourites.count = stopped;
    await model.toggleSaved();

    expect([...saved]).toEqual(['doc/1']);
    expect(model.saved.value).toBe(true);
    expect(model.notices.failure.value).not.toBe('save');
  });

  test('copies the insight with its source', async () => {
    const { given, model } = surroundings();
    await model.start();
    await model.copy();

    expect(given.copyText).toHaveBeenCalledWith(
      'Insight number 1, long enough to be one.\n— A document, A section',
    );
  });

  test('opens the section of the card', async () => {
    const { given, model } = surroundings();
    await model.start();
    await model.dialogs.section.open(cardOf(1));

    expect(given.documents.section).toHaveBeenCalledWith('doc', 0);
    expect(model.dialogs.section.opened.value?.section).toMatchObject({ heading: 'H' });
  });
});
