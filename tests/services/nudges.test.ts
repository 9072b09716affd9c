import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';
import { createTopicReader } from '../../core/topic/topic-reader';
import type { Snooze } from '../../services/nudge-contract';
import { useBackground } from '../fixtures/background';
import { nudgesShown } from '../fixtures/nudging';

const background = useBackground();
const service = () => background.start().nudges;
const at = (clock: string) => new Date(clock).getTime();

describe('nudges are put off', () => {
  test.each([
    ['hour', '2026-11-23T12:00', '2026-11-23T13:00'],
    ['today', '2026-11-23T12:00', '2026-11-24T00:00'],
    ['tomorrow', '2026-11-23T12:00', '2026-11-24T08:00'],
  ] as [Snooze, string, string][])('for: %s', async (snooze, now, until) => {
    background.now = at(now);
    expect(await service().snooze(snooze)).toBe(at(until));
    expect((await background.start().settings.read()).snoozedUntil).toBe(at(until));
  });

  test('until the reader takes it back', async () => {
    await service().snooze('today');
    await service().resume();
    expect((await background.start().settings.read()).snoozedUntil).toBe(null);
  });

  test('for nothing else', async () => {
    await expect(service().snooze('for ever' as Snooze)).rejects.toThrow();
  });
});

describe('a site', () => {
  test('is excluded with its subdomains, and comes back', async () => {
    expect(await service().exclude('news.example.org')).toEqual(['news.example.org']);
    expect(await service().exclude('example.org')).toEqual(['example.org']);
    expect(await service().include('example.org')).toEqual([]);
  });

  test('is excluded beside another that is excluded at the same time', async () => {
    const nudges = service();
    await Promise.all([nudges.exclude('one.example'), nudges.exclude('two.example')]);
    expect((await background.start().settings.read()).excludedSites).toEqual([
      'one.example',
      'two.example',
    ]);
  });

  test('is a host, and nothing longer', async () => {
    for (const host of ['', 'https://example.org/', 'a b', 'a'.repeat(300)]) {
      await expect(service().exclude(host)).rejects.toThrow();
    }
  });
});

describe('for this page', () => {
  test.each(['refused', 'skipped', 'short'] as const)('tells why not: %s', async (refused) => {
    background.browser.answers.reading = { refused };
    expect(await service().forPage(7)).toEqual({ found: refused });
  });

  test('finds nothing for a page about something else', async () => {
    background.browser.answers.reading = { topic: topicOf('Ovens, boilers and their repair.') };
    expect(await service().forPage(7)).toEqual({ found: 'nothing' });
  });

  test('finds what fits, whatever the limits say, and writes it down', async () => {
    await service().snooze('today');
    const [first] = deck.documents();
    const text = first?.document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    background.browser.answers.reading = { topic: topicOf(text?.join('\n') ?? '') };
    const found = await service().forPage(7);

    expect(found).toMatchObject({ found: 'card', card: { reason: 'topic' } });
    expect(await nudgesShown(background)).toMatchObject([{ surface: 'popup', reason: 'topic' }]);
    expect((await service().ways()).badge.today).toBe(0);
  });

  test('reads no tab that is none', async () => {
    await expect(service().forPage('7' as unknown as number)).rejects.toThrow();
  });
});

function topicOf(text: string) {
  const reader = createTopicReader('en');
  reader.add(text, 'text');
  return reader.topic();
}
