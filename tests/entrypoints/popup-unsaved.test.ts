import { beforeEach, describe, expect, test } from 'vitest';
import { stopped, surroundings } from '../fixtures/popup';

const passage = (id: string) => ({ id, text: `Text of ${id}`, source: { title: 'A page' } });

describe('the popup, while something could not be saved', () => {
  let popup: ReturnType<typeof surroundings>;
  const shown = () => popup.model.unsaved.first.value;

  beforeEach(async () => {
    popup = surroundings();
    popup.leaveUnsaved(passage('a'), passage('b'));
    await popup.model.start();
  });

  test('shows one after the other until all are saved', async () => {
    const { model, saved } = popup;
    expect(shown()).toEqual(passage('a'));

    await model.unsaved.tryAgain(passage('a'));
    expect(shown()).toEqual(passage('b'));
    expect(model.notices.notice.value?.message).toBe('saved');

    await model.unsaved.tryAgain(passage('b'));
    expect(shown()).toBeNull();
    expect([...saved]).toEqual(['a', 'b']);
    expect(model.count.value).toBe(2);
  });

  test('shows it still when it cannot be saved even now', async () => {
    const { given, model } = popup;
    given.favourites.save.mockImplementationOnce(stopped);
    await model.unsaved.tryAgain(passage('a'));

    expect(shown()).toEqual(passage('a'));
    expect(model.notices.failure.value).toBe('save');
    expect(given.unsaved.discard).not.toHaveBeenCalled();
  });

  test('copies it with its source, and lets it go', async () => {
    const { given, model } = popup;
    await model.unsaved.copy(passage('a'));
    expect(given.copyText).toHaveBeenCalledWith('Text of a\n— A page');

    await model.unsaved.discard(passage('a'));
    expect(shown()).toEqual(passage('b'));
    expect([...popup.saved]).toEqual([]);
  });

  test('is not taken for empty when that could not be read', async () => {
    popup = surroundings();
    popup.given.unsaved.list.mockImplementationOnce(stopped);
    await popup.model.start();

    expect(popup.model.card.value).not.toBeUndefined();
    expect(popup.model.notices.failure.value).toBe('popup');
  });

  test('shows it even when the card could not be read', async () => {
    popup = surroundings();
    popup.leaveUnsaved(passage('a'));
    popup.given.cards.current.mockImplementationOnce(stopped);
    await popup.model.start();

    expect(shown()).toEqual(passage('a'));
  });
});
