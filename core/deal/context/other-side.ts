import type { Pole } from '../../insight';
import type { QueuedInsight } from '../table';
import type { Signals } from './signals';

const opposite: Readonly<Partial<Record<Pole, Pole>>> = {
  independence: 'connection',
  connection: 'independence',
};

/**
 * Whether an insight shows the other side of what was saved yesterday: it is of the opposite pole. 2
 * when it shares a theme with it, else 1; 0 when not. Once a day.
 */
export function otherSideFit(
  { pole, themes }: QueuedInsight,
  { yesterday, cameToday }: Pick<Signals, 'yesterday' | 'cameToday'>,
): number {
  if (cameToday?.includes('otherSide')) return 0;
  const sides = (yesterday?.saved ?? []).filter(
    (saved) => saved.pole !== undefined && opposite[saved.pole] === pole,
  );
  if (pole === undefined || sides.length === 0) return 0;
  return sides.some((saved) => saved.themes.some((theme) => themes.includes(theme))) ? 2 : 1;
}
