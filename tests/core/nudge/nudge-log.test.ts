import { anything, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claim,
  closedLog,
  emptyLog,
  findOpen,
  mostLogged,
  readLog,
  settle,
} from '../../../core/nudge/nudge-log';
import { always } from '../../fixtures/always';
import { logged, nudgeOf } from '../../fixtures/nudges';

const now = new Date('2026-11-23T12:00').getTime();

describe('the log of nudges', () => {
  test('is the same after it was stored and read', () => {
    const log = settle(
      claim(logged(emptyLog, nudgeOf('page', now)), nudgeOf('badge', now + 1), 'plan'),
      'token 1',
      'ignored',
    );
    expect(readLog(JSON.parse(JSON.stringify(log)))).toEqual(log);
    expect(readLog(JSON.parse(JSON.stringify(closedLog(now))))).toEqual(closedLog(now));
  });

  test('is empty only where nothing was stored', () => {
    expect(readLog(undefined)).toEqual(emptyLog);
    always(
      property(anything(), (stored) => {
        if (stored !== undefined) expect(readLog(stored)).toBe(undefined);
      }),
    );
  });

  test('forgets what became of a nudge, but not that it came', () => {
    const nudge = nudgeOf('page', now);
    const log = settle(logged(emptyLog, nudge), nudge.token, 'dismissed');
    expect(log.nudges).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(nudge.card.insightId);
    expect(findOpen(log, nudge.token)).toBe(undefined);
  });

  test('is left as it was by a token that is not known', () => {
    const log = logged(emptyLog, nudgeOf('page', now));
    expect(settle(log, 'forged', 'saved')).toBe(log);
  });

  test('grows to a size and no further, the first written going first', () => {
    let log = emptyLog;
    for (let count = 0; count < mostLogged + 5; count += 1) {
      log = logged(log, nudgeOf('page', now - count));
    }
    expect(log.nudges).toHaveLength(mostLogged);
    expect(log.nudges[0]?.at).toBe(now - 5);
  });
});
