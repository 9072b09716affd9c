import { describe, expect, test } from 'vitest';
import type { Nudge } from '../../core/nudge/nudge';
import { cardOf } from '../fixtures/cards';
import { at, stopped, surroundings } from '../fixtures/popup';

const nudge: Nudge = {
  token: 'a token',
  way: 'badge',
  card: { ...cardOf(9), reason: 'evening' },
  at: at - 1000,
};

/** A popup over a badge that stands for this nudge. */
function nudged() {
  const popup = surroundings();
  popup.given.nudges.waiting.mockResolvedValue(nudge);
  return popup;
}

describe('the popup, while a nudge waits', () => {
  test('opens on its card, and says that it was opened', async () => {
    const { given, model } = nudged();
    await model.start();

    expect(model.card.value).toEqual(nudge.card);
    expect(given.cards.current).not.toHaveBeenCalled();
    expect(given.nudges.answered.mock.calls).toEqual([['a token', 'opened']]);
  });

  test('tells when its card is saved, and of no other', async () => {
    const { given, model } = nudged();
    await model.start();
    await model.toggleSaved();
    expect(given.nudges.answered).toHaveBeenLastCalledWith('a token', 'saved');

    given.nudges.answered.mockClear();
    await model.notices.undo();
    await model.next();
    await model.toggleSaved();
    expect(given.nudges.answered).not.toHaveBeenCalled();
  });

  test('its card is saved, even where that could not be told', async () => {
    const { given, saved, model } = nudged();
    await model.start();
    given.nudges.answered.mockImplementation(stopped);
    await model.toggleSaved();

    expect([...saved]).toEqual(['doc/9']);
    expect(model.saved.value).toBe(true);
  });

  test('says nothing was opened while something unsaved stands in its place', async () => {
    const popup = nudged();
    popup.leaveUnsaved({ id: 'a', text: 'Text', source: { title: 'A page' } });
    await popup.model.start();

    expect(popup.given.nudges.answered).not.toHaveBeenCalled();
  });

  test('shows the current card when it cannot be read, and says that something is missing', async () => {
    const { given, model } = nudged();
    given.nudges.waiting.mockImplementation(stopped);
    await model.start();

    expect(model.card.value?.number).toBe(1);
    expect(model.count.value).toBe(0);
    expect(model.notices.failure.value).toBe('popup');
  });
});
