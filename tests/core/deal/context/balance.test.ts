import { describe, expect, test } from 'vitest';
import { neglectedFit } from '../../../../core/deal/context/balance';
import { contextsOf } from '../../../../core/deal/context/contexts';
import { otherSideFit } from '../../../../core/deal/context/other-side';
import { deal } from '../../../../core/deal/deal';
import type { Dealt, QueuedInsight } from '../../../../core/deal/table';
import type { InsightId, Pole } from '../../../../core/insight';
import { shelfOf } from '../../../fixtures/table';

const noon = new Date('2026-11-23T12:00').getTime();
const until = noon + 12 * 3_600_000;

function insightOf(pole: Pole | undefined, themes: readonly string[] = []): QueuedInsight {
  const [insight] = shelfOf([
    { weight: 1, insights: [{ ...(pole && { pole }), themes }] },
  ]).insights();
  if (!insight) throw new Error('There is no insight');
  return insight;
}

const shown = (count: number, pole: Pole, more: Partial<Dealt> = {}): Dealt[] =>
  Array.from({ length: count }, (_, at) => ({ insightId: `a/${at}` as InsightId, pole, ...more }));

describe('the neglected pole', () => {
  const lately = [...shown(7, 'independence', { themes: ['self'] }), ...shown(3, 'connection')];

  test('is the one that came less than half as often as its opposite', () => {
    expect(neglectedFit(insightOf('connection'), { saved: [] }, lately)).toBe(1);
    expect(neglectedFit(insightOf('independence'), { saved: [] }, lately)).toBe(0);
    expect(neglectedFit(insightOf('both'), { saved: [] }, lately)).toBe(0);
    expect(neglectedFit(insightOf(undefined), { saved: [] }, lately)).toBe(0);
  });

  test('counts what was saved with what was shown', () => {
    const saved = [{ pole: 'connection' as const, themes: [] }];

    expect(neglectedFit(insightOf('connection'), { saved }, lately)).toBe(0);
  });

  test('goes before more when its themes are new as well', () => {
    const themed = (...themes: string[]) => insightOf('connection', themes);

    expect(neglectedFit(themed('love'), { saved: [] }, lately)).toBe(2);
    expect(neglectedFit(themed('love', 'self'), { saved: [] }, lately)).toBe(1.5);
    expect(neglectedFit(themed('self'), { saved: [] }, lately)).toBe(1);
  });

  test('cannot be told of a few cards, nor of signals that are missing', () => {
    const few = shown(5, 'independence');

    expect(neglectedFit(insightOf('connection'), { saved: [] }, few)).toBe(0);
    expect(neglectedFit(insightOf('connection'), {}, lately)).toBe(0);
  });

  test('comes at most once in five cards', () => {
    const insights = Array.from({ length: 60 }, (_, section) => ({
      section,
      pole: section % 4 === 0 ? ('connection' as const) : ('independence' as const),
    }));
    const table = { ...shelfOf([{ weight: 1, insights }]).table(), history: lately };
    const { cards } = deal(table, contextsOf({ now: noon, saved: [] }), 12, 1);
    const came = cards.flatMap(({ reason }, at) => (reason === 'neglected' ? [at] : []));

    expect(came.length).toBeGreaterThan(0);
    expect(came.every((at, place) => place === 0 || at - (came[place - 1] ?? 0) >= 5)).toBe(true);
    expect(cards[0]).toMatchObject({ reason: 'neglected', pole: 'connection' });
  });
});

describe('the other side of what was saved yesterday', () => {
  const yesterday = { saved: [{ pole: 'independence' as const, themes: ['love'] }], until };

  test('is of the opposite pole, and best about the same', () => {
    expect(otherSideFit(insightOf('connection', ['work']), { yesterday })).toBe(1);
    expect(otherSideFit(insightOf('connection', ['love']), { yesterday })).toBe(2);
    expect(otherSideFit(insightOf('independence', ['love']), { yesterday })).toBe(0);
    expect(otherSideFit(insightOf('both', ['love']), { yesterday })).toBe(0);
    expect(otherSideFit(insightOf('connection', ['love']), {})).toBe(0);
  });

  test('has none for what is of both', () => {
    const both = { saved: [{ pole: 'both' as const, themes: ['love'] }], until };

    expect(otherSideFit(insightOf('both', ['love']), { yesterday: both })).toBe(0);
    expect(otherSideFit(insightOf(undefined), { yesterday: both })).toBe(0);
  });

  test('comes once a day, and not after it', () => {
    const insights = Array.from({ length: 40 }, (_, section) => ({
      section,
      pole: 'connection' as const,
      themes: section === 5 ? ['love'] : ['work'],
    }));
    const table = shelfOf([{ weight: 1, insights }]).table();
    const dealt = (cameToday: 'otherSide'[]) =>
      deal(table, contextsOf({ now: noon, yesterday, cameToday }), 12, 1).cards;
    const cards = dealt([]);

    expect(cards[0]).toMatchObject({ reason: 'otherSide', insightId: 'd0/5', until });
    expect(cards.filter(({ reason }) => reason === 'otherSide').length).toBe(1);
    expect(dealt(['otherSide']).map(({ reason }) => reason)).not.toContain('otherSide');
  });
});
