import type { InsightId, Moment } from '../core/insight';
import type { Mark } from '../core/mark';
import type { Connection } from './connection';
import { putInQueue, takeFromQueue } from './insight-queue';
import { createMirrored, type Mirrored } from './mirrored';
import type { StorageArea } from './storage-area';

export interface MarkStore
  extends Pick<Mirrored<Mark>, 'all' | 'differ' | 'merge' | 'alone' | 'purge'> {
  /** The insight never comes again, until it is brought back. */
  hide(id: InsightId, now: number): Promise<void>;
  bringBack(id: InsightId, now: number, roll: number): Promise<void>;
  /** The insight does not come at this moment any more, or may again. */
  allowAt(id: InsightId, moment: Moment, allowed: boolean, now: number): Promise<void>;
}

export function createMarkStore(connection: Connection, area: StorageArea): MarkStore {
  const mirrored = createMirrored<Mark>('marks', connection, area, ({ hidden }) => hidden);
  const unmarked = { hidden: false, notAt: [] };

  return {
    all: mirrored.all,
    differ: mirrored.differ,
    merge: mirrored.merge,
    alone: mirrored.alone,
    purge: mirrored.purge,
    async hide(id, now) {
      await mirrored.change(
        id,
        (old, revision) => ({ ...unmarked, ...old, id, revision, changedAt: now, hidden: true }),
        (transaction) => takeFromQueue(transaction, id),
      );
    },
    async bringBack(id, now, roll) {
      await mirrored.change(
        id,
        (old, revision) => ({ ...unmarked, ...old, id, revision, changedAt: now, hidden: false }),
        (transaction) => putInQueue(transaction, id, roll),
      );
    },
    async allowAt(id, moment, allowed, now) {
      await mirrored.change(
        id,
        (old, revision) => {
          const others = (old?.notAt ?? []).filter((other) => other !== moment);
          const notAt = allowed ? others : [...others, moment];
          return { ...unmarked, ...old, id, revision, changedAt: now, notAt };
        },
        async (transaction, { notAt }) => {
          const insights = transaction.objectStore('insights');
          const insight = await insights.get(id);
          if (insight) await insights.put?.({ ...insight, notAt });
        },
      );
    },
  };
}
