import './speak-english';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { CadenceMeaning } from '../../components/CadenceMeaning';
import type { Arrival } from '../../core/deal/cadence';

/** A Tuesday, ten in the morning. */
const now = new Date(2025, 4, 13, 10).getTime();
const hour = 3_600_000;
const hours = (count: number) => ({ kind: 'interval', minutes: count * 60 }) as const;
const daily = (hour: number) => ({ kind: 'daily', at: hour * 60 }) as const;

function meaningOf(arrival: Partial<Arrival>) {
  const plain = { pause: null, pinned: false, arrivedAt: now - hour, tabs: 1 };
  render(
    <CadenceMeaning now={now} arrival={{ cadence: { kind: 'everyTab' }, ...plain, ...arrival }} />,
    document.body,
  );
  // Times have a narrow space before AM.
  return document.body.textContent.replaceAll('\u202F', ' ');
}

afterEach(() => {
  render(null, document.body);
  document.documentElement.lang = '';
});

test.each<[string, Partial<Arrival>, string]>([
  ['due', { cadence: hours(1) }, '1 hour after the last one; your next tab brings it'],
  ['in two hours', { cadence: hours(3) }, 'the next one today at 12:00 PM'],
  ['after midnight', { cadence: hours(20) }, 'the next one tomorrow at 5:00 AM'],
  ['in three days', { cadence: hours(73) }, 'the next one on Friday, May 16 at 10:00 AM'],
  ['a clock set back', { cadence: hours(3), arrivedAt: now + hour }, 'your next tab brings it'],
  ['never before', { cadence: daily(7), arrivedAt: 0 }, 'at 7:00 AM; your next tab brings'],
  ['this morning', { cadence: daily(7) }, 'at 7:00 AM; the next one tomorrow'],
  ['this evening', { cadence: daily(19) }, 'at 7:00 PM; the next one today'],
  ['tabs', { cadence: { kind: 'tabs', count: 5 } }, 'Of every 5 tabs'],
  ['pinned', { cadence: daily(7), pinned: true }, 'You are keeping one insight'],
])('%s', (_name, arrival, meaning) => {
  document.documentElement.lang = 'en-US';

  expect(meaningOf(arrival)).toContain(meaning);
});

test('times are written as the reader writes them', () => {
  document.documentElement.lang = 'en-GB';

  expect(meaningOf({ cadence: daily(7) })).toContain('at 07:00;');
});
