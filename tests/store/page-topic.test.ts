import { describe, expect, test } from 'vitest';
import type { PageTopic } from '../../core/topic/page-topic';
import { keepPageTopic, lastPageTopic, topicLife } from '../../store/page-topic';
import { areaInMemory } from '../fixtures/storage-area';

const topic: PageTopic = { language: 'en', stems: [['trust', 1]], words: 100 };
const at = 1_000_000_000;

describe('the topic of the page read last', () => {
  test('is there for 30 minutes, and then nowhere', async () => {
    const session = areaInMemory();
    expect(await lastPageTopic(session, at)).toBeUndefined();
    await keepPageTopic(session, topic, at);

    expect(await lastPageTopic(session, at + topicLife - 1)).toEqual({ topic, at });
    expect(await lastPageTopic(session, at + topicLife)).toBeUndefined();
    expect(session.items.size).toBe(0);
  });

  test('is only ever the last', async () => {
    const session = areaInMemory();
    await keepPageTopic(session, topic, at);
    const later: PageTopic = { ...topic, stems: [['distance', 1]] };
    await keepPageTopic(session, later, at + 1);

    expect((await lastPageTopic(session, at + 1))?.topic).toEqual(later);
    expect(session.items.size).toBe(1);
  });

  test('is given up when the clock was set back, or when it is spoiled', async () => {
    const session = areaInMemory();
    await keepPageTopic(session, topic, at);
    expect(await lastPageTopic(session, at - 1)).toBeUndefined();

    for (const spoiled of [{}, { topic, at: '1' }, { topic: { stems: 'all' }, at }, 7]) {
      session.items.set('page topic', spoiled);
      expect(await lastPageTopic(session, at)).toBeUndefined();
      expect(session.items.size).toBe(0);
    }
  });
});
