import { constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, timeOfDay } from '../../../../core/deal/context/time-of-day';
import { momentsAt, nextTurnOfDay } from '../../../../core/deal/moments';
import { defaultSettings } from '../../../../core/settings';
import { always } from '../../../fixtures/always';
import { clockOf, inZone, zones } from '../../../fixtures/time-zones';

const unchosen = defaultSettings.quietHours;
const at = (hour: number, minutes = 0) => hour * 60 + minutes;
const on = (time: string) => new Date(`2026-11-23T${time}`).getTime();

describe('the reader’s own day', () => {
  test.each([
    ['hours nobody chose', unchosen, undefined],
    ['a night', { from: at(23), to: at(7) }, { morning: at(7), night: at(23) }],
    [
      'a night that begins after midnight',
      { from: at(1), to: at(9) },
      { morning: at(9), night: at(1) },
    ],
    ['the hours of work', { from: at(9), to: at(17) }, undefined],
    ['a nap', { from: at(13), to: at(14) }, undefined],
    ['none', { from: at(0), to: at(0) }, undefined],
    ['a sleep by day', { from: at(8), to: at(16) }, undefined],
  ])('of quiet hours that are %s', (_what, quiet, day) => {
    expect(dayOf(quiet, unchosen)).toEqual(day);
  });

  test.each([
    ['06:59', ['night']],
    ['07:00', ['morning']],
    ['10:59', ['morning', 'workday']],
    ['11:00', ['workday']],
    ['17:00', ['evening']],
    ['22:59', ['evening']],
    ['23:00', ['night']],
  ])('who sleeps from 23 to 7 has at %s %j', (time, moments) => {
    const day = { morning: at(7), night: at(23) };

    expect(timeOfDay({ now: on(time), day })).toEqual(moments);
  });

  test.each([
    ['00:59', ['evening']],
    ['01:00', ['night']],
    ['08:59', ['night']],
    ['09:00', ['morning', 'workday']],
    ['23:59', ['evening']],
  ])('who sleeps from 1 to 9 has at %s %j', (time, moments) => {
    const day = { morning: at(9), night: at(1) };

    expect(timeOfDay({ now: on(time), day })).toEqual(moments);
  });
});

describe('in every time zone, whatever the day', () => {
  const zone = constantFrom(...zones);
  const minute = 60_000;
  const time = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
    (minutes) => minutes * minute,
  );
  const quiet = record({
    from: integer({ min: 0, max: 1439 }),
    to: integer({ min: 0, max: 1439 }),
  });

  test('the night is the reader’s, and the morning begins with its end', () => {
    always(
      property(zone, time, quiet, (zone, now, quiet) => {
        const day = dayOf(quiet, unchosen);
        if (!day) return;
        const clock = clockOf(zone, now);
        const minutes = clock.hour * 60 + clock.minute;
        const { from, to } = quiet;
        const isQuiet =
          from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
        const holds = inZone(zone, () => timeOfDay({ now, day }));

        expect(holds.includes('night')).toBe(isQuiet);
        expect(holds.includes('morning')).toBe(minutes >= to && minutes < at(11) && !isQuiet);
        expect(
          holds.filter((moment) => ['morning', 'evening', 'night'].includes(moment)).length,
        ).toBeLessThan(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing turns before the next turn of the day', () => {
    always(
      property(zone, time, quiet, integer({ min: 0, max: 99 }), (zone, now, quiet, percent) => {
        inZone(zone, () => {
          const day = dayOf(quiet, unchosen);
          const turn = nextTurnOfDay(now, day);

          expect(turn).toBeGreaterThan(now);
          const between = now + Math.floor(((turn - now) * percent) / 100);
          expect(momentsAt(between, day)).toEqual(momentsAt(now, day));
        });
      }),
      { numRuns: 2000 },
    );
  });
});
