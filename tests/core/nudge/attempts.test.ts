import { describe, expect, test } from 'vitest';
import { attemptsFor } from '../../../core/nudge/attempts';
import { isOver } from '../../../core/nudge/expiry';
import { emptyLog } from '../../../core/nudge/nudge-log';
import { defaultSettings, type Settings } from '../../../core/settings';
import { logged, nudgeOf } from '../../fixtures/nudges';

const day = 24 * 60 * 60 * 1000;
const at = (clock: string) => new Date(`2026-11-23T${clock}`).getTime();
const noon = at('12:00');
const allOn: Settings = { ...defaultSettings, badge: true, pageCard: true, notification: true };
const attempts = (
  occasion: Parameters<typeof attemptsFor>[0],
  settings: Partial<Settings> = {},
  now = noon,
  log = emptyLog,
) => attemptsFor(occasion, { ...allOn, ...settings }, log, now);

describe('what is tried', () => {
  test('after a page: a card upon it, else a mark', () => {
    expect(attempts('page')).toEqual([{ way: 'page', wanted: ['topic'] }]);
    expect(attempts('page', { pageCard: false })).toEqual([{ way: 'badge', wanted: ['topic'] }]);
    expect(attempts('page', { pageCard: false, badge: false })).toEqual([]);
  });

  test('after coming back: a notification, else a mark, for the strongest reason first', () => {
    const wanted = ['plan', 'favourite', 'return'];
    expect(attempts('back')).toEqual([{ way: 'notification', wanted }]);
    expect(attempts('back', { notification: false })).toEqual([{ way: 'badge', wanted }]);
  });

  test('from time to time: a notification for a plan alone, a mark for more', () => {
    expect(attempts('tick')).toEqual([
      { way: 'notification', wanted: ['plan'] },
      { way: 'badge', wanted: ['plan', 'favourite'] },
    ]);
  });

  test('for a moment that has just begun, and for the morning with the end of the quiet hours', () => {
    const wantedAt = (now: string, settings: Partial<Settings> = {}) =>
      attempts('tick', { notification: false, ...settings }, at(now))[0]?.wanted.slice(2);
    expect(wantedAt('17:30')).toEqual(['evening']);
    expect(wantedAt('18:30')).toEqual([]);
    expect(wantedAt('08:20')).toEqual(['morning']);
    expect(wantedAt('17:30', { moments: false })).toEqual([]);
  });

  test('not for a reason that the reader wants less of, for three days after it came', () => {
    const lessFor = { lessFor: ['topic' as const] };
    const log = logged(emptyLog, nudgeOf('page', noon - 3 * day + 1), 'topic');
    expect(attempts('page', lessFor)).toHaveLength(1);
    expect(attempts('page', lessFor, noon, log)).toEqual([]);
    expect(attempts('page', lessFor, noon + 1, log)).toHaveLength(1);
    expect(attempts('page', {}, noon, log)).toHaveLength(1);
  });
});

describe('a nudge has waited long enough', () => {
  const isOverAt = (way: 'badge' | 'notification', then: string, now: string) =>
    isOver({ way, at: at(then) }, at(now));

  test('as a mark after four hours, or when the day is over', () => {
    expect(isOverAt('badge', '12:00', '15:59')).toBe(false);
    expect(isOverAt('badge', '12:00', '16:00')).toBe(true);
    expect(isOver({ way: 'badge', at: at('23:30') }, at('23:30') + day / 48)).toBe(true);
  });

  test('as a notification after two hours', () => {
    expect(isOverAt('notification', '12:00', '13:59')).toBe(false);
    expect(isOverAt('notification', '12:00', '14:00')).toBe(true);
  });
});
