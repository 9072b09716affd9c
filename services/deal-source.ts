import type { Table } from '../core/deal/table';
import type { InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import { type Connection, withDatabase } from '../store/connection';
import type { Database, StoredInsight } from '../store/database';
import { readInsights, readTable, recordShowing } from '../store/deal-table';
import { lastShownAt, showingsSince } from '../store/showings';
import type { Given } from './given';
import { createPackagedTable } from './packaged-table';

/** Where deals are made from and written down: the database, or the packaged deck where there is none. */
export interface DealSource {
  table(): Promise<Table>;
  /** Those that are known; one in no queue, as a hidden one, has no turn or is left out. */
  insights(ids: readonly InsightId[]): Promise<readonly StoredInsight[]>;
  /** From a time on, oldest first. */
  showingsSince(at: number): Promise<readonly Showing[]>;
  /** When each was last shown, in any way; without those that never were, as far as is remembered. */
  lastShownAt(ids: readonly InsightId[]): Promise<ReadonlyMap<InsightId, number>>;
  /**
   * Safe to repeat.
   *
   * @param isTurn whether it was its document's turn
   */
  record(showing: Showing, isTurn: boolean): Promise<void>;
}

export function createDealSource(
  given: Pick<Given, 'connection' | 'deck' | 'session' | 'marks' | 'roll'>,
): DealSource {
  const { roll } = given;
  const packaged = createPackagedTable(given);
  const either = createEither(given.connection);
  return {
    table: () => either(readTable, packaged.table),
    insights: (ids) =>
      either(
        (db) => readInsights(db, ids),
        () => packaged.insights(ids),
      ),
    showingsSince: (at) =>
      either(
        (db) => showingsSince(db, at),
        () => packaged.showingsSince(at),
      ),
    lastShownAt: (ids) =>
      either<ReadonlyMap<InsightId, number>>(
        (db) => lastShownAt(db, ids),
        () => packaged.lastShownAt(ids),
      ),
    record: (showing, isTurn) =>
      either(
        (db) => recordShowing(db, showing, roll(), isTurn),
        () => packaged.record(showing, isTurn),
      ),
  };
}

const createEither =
  (connection: Connection) =>
  <R>(inDatabase: (db: Database) => Promise<R>, without: () => Promise<R>): Promise<R> =>
    withDatabase(connection, inDatabase, without);
