import type { Pole } from '../../insight';
import type { Dealt, QueuedInsight } from '../table';
import type { Saved, Signals } from './signals';

/** Of fewer cards with a pole it cannot be told which is neglected. */
const enough = 6;
/** At most one of so many cards comes for being neglected. */
const oneIn = 5;

/**
 * Whether an insight is of the pole that came seldom of late: less than half as often as its opposite,
 * among what was shown and saved. 1, and up to 2 when its themes were seldom there as well; 0 when not.
 */
export function neglectedFit(
  insight: QueuedInsight,
  { saved }: Pick<Signals, 'saved'>,
  history: readonly Dealt[],
): number {
  if (!saved || history.slice(0, oneIn - 1).some(({ reason }) => reason === 'neglected')) return 0;
  const lately: readonly Partial<Saved>[] = [...history, ...saved];
  const pole = neglectedPole(lately);
  if (pole === undefined || insight.pole !== pole) return 0;
  const { themes } = insight;
  const seen = new Set(lately.flatMap((each) => each.themes ?? []));
  const unseen = themes.filter((theme) => !seen.has(theme)).length;
  return 1 + (themes.length > 0 ? unseen / themes.length : 0);
}

function neglectedPole(lately: readonly Partial<Saved>[]): Pole | undefined {
  const count = (pole: Pole) => lately.filter((each) => each.pole === pole).length;
  const [independence, connection] = [count('independence'), count('connection')];
  if (independence + connection < enough) return undefined;
  if (independence * 2 < connection) return 'independence';
  if (connection * 2 < independence) return 'connection';
  return undefined;
}
