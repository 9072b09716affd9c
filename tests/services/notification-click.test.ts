import { beforeEach, expect, test } from 'vitest';
import { useBackground } from '../fixtures/background';
import { matchesOf, nudgesShown, pageOccasion, shownOf, turnOn } from '../fixtures/nudging';

const background = useBackground();

beforeEach(() => turnOn(background));

const waiting = () => background.start().nudges.waiting();

test('the popup opens on the notification that was clicked, once', async () => {
  await background.start().settings.change({ pageCard: false, badge: false, notification: true });
  const { nudger } = background.startWhole();
  const page = pageOccasion({ matches: matchesOf(3) });
  expect(await nudger.consider(page)).toEqual({ refused: 'wayOff' });
  await nudger.ask('forged');
  expect(await waiting()).toBe(null);

  await background.start().settings.change({ pageCard: true });
  const nudge = shownOf(await nudger.consider(page));
  await nudger.ask(nudge.token);
  expect(await waiting()).toEqual(nudge);
  expect(await waiting()).toBe(null);
});

test('one that goes with the click upon it was opened, and not ignored', async () => {
  const { nudger } = background.startWhole();
  const nudge = shownOf(await nudger.consider(pageOccasion()));
  // Firefox tells both in the same moment.
  await Promise.all([nudger.ask(nudge.token), nudger.answered(nudge.token, 'ignored')]);

  const shown = await nudgesShown(background);
  expect(shown.map(({ outcome }) => outcome)).toEqual(['opened']);
  expect(await waiting()).toEqual(nudge);
});
