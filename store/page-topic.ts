import { type PageTopic, readPageTopic } from '../core/topic/page-topic';
import type { StorageArea } from './storage-area';

/** What the page read last is about. */
export interface KeptTopic {
  readonly topic: PageTopic;
  /** When it was read, in epoch milliseconds. */
  readonly at: number;
}

/** In milliseconds: so long a page that was read is remembered. */
export const topicLife = 30 * 60_000;

const key = 'page topic';

/** In memory, never on disk, and nothing of the page but its stems: neither its address nor its words. */
export async function keepPageTopic(
  session: StorageArea,
  topic: PageTopic,
  at: number,
): Promise<void> {
  await session.set({ [key]: { topic, at } });
}

/** What was read last within 30 minutes. */
export async function lastPageTopic(
  session: StorageArea,
  now: number,
): Promise<KeptTopic | undefined> {
  const { [key]: kept } = await session.get(key);
  if (kept === undefined) return undefined;
  const { topic, at } = kept as Partial<KeptTopic>;
  const read = readPageTopic(topic);
  // Nor one that was read by a clock that was ahead.
  if (read && typeof at === 'number' && at <= now && now - at < topicLife)
    return { topic: read, at };
  await forgetPageTopic(session);
  return undefined;
}

/** Safe to repeat. */
export const forgetPageTopic = (session: StorageArea): Promise<void> => session.remove(key);
