import { describe, expect, test } from 'vitest';
import { findPageInFront } from '../../entrypoints/popup/page-in-front';
import type { ForPage } from '../../services/nudge-contract';
import { cardOf } from '../fixtures/cards';
import { stopped, surroundings } from '../fixtures/popup';

const found: ForPage = { found: 'card', card: { ...cardOf(8), reason: 'topic', about: ['trust'] } };

describe('for this page', () => {
  test('reads the page in front and shows what fits it', async () => {
    const { given, saved, model } = surroundings();
    saved.add('doc/8');
    await model.start();
    given.nudges.forPage.mockResolvedValue(found);
    const asked = model.thisPage.ask();
    expect(model.thisPage.answer.value).toBe('reading');
    await asked;

    expect(given.nudges.forPage).toHaveBeenCalledWith(7);
    expect(model.card.value?.insightId).toBe('doc/8');
    expect(model.saved.value).toBe(true);
    expect(model.thisPage.answer.value).toBeNull();
  });

  test.each(['nothing', 'short', 'refused', 'skipped'] as const)(
    'says why there is none: %s',
    async (why) => {
      const { given, model } = surroundings();
      await model.start();
      given.nudges.forPage.mockResolvedValue({ found: why });
      await model.thisPage.ask();

      expect(model.thisPage.answer.value).toBe(why);
      expect(model.card.value?.insightId).toBe('doc/1');
    },
  );

  test('reads nothing where the browser names no tab', async () => {
    const { given, model } = surroundings();
    given.pageInFront.mockResolvedValue({});
    await model.thisPage.ask();

    expect(model.thisPage.answer.value).toBe('refused');
    expect(given.nudges.forPage).not.toHaveBeenCalled();
  });

  test('a page that could not be read is a failure, and can be asked for again', async () => {
    const { given, model } = surroundings();
    await model.start();
    given.nudges.forPage.mockImplementationOnce(stopped).mockResolvedValueOnce(found);
    await model.thisPage.ask();
    expect(model.notices.failure.value).toBe('page');
    expect(model.thisPage.answer.value).toBeNull();

    await model.thisPage.ask();
    expect(model.notices.failure.value).toBeNull();
    expect(model.card.value?.insightId).toBe('doc/8');
  });

  test('asked twice, the page is read once', async () => {
    const { given, model } = surroundings();
    await Promise.all([model.thisPage.ask(), model.thisPage.ask()]);

    expect(given.nudges.forPage).toHaveBeenCalledOnce();
  });

  test('comes to nothing once the reader has gone on to the next', async () => {
    const { given, model } = surroundings();
    await model.start();
    const reading = Promise.withResolvers<ForPage>();
    given.nudges.forPage.mockReturnValue(reading.promise);
    const asked = model.thisPage.ask();
    await model.next();
    reading.resolve(found);
    await asked;

    expect(model.card.value?.number).toBe(2);
    expect(model.thisPage.answer.value).toBeNull();
  });
});

describe('the page in front', () => {
  const from = (...tabs: { id?: number; url?: string }[]) => findPageInFront(async () => tabs);

  test('has a host where the browser tells its address, and it is one of the web', async () => {
    expect(await from({ id: 3, url: 'https://www.example.org:8443/a?b' })).toEqual({
      tabId: 3,
      host: 'www.example.org',
    });
    expect(await from({ id: 3, url: 'about:config' })).toEqual({ tabId: 3 });
    expect(await from({ id: 3 })).toEqual({ tabId: 3 });
    expect(await from()).toEqual({});
  });
});
