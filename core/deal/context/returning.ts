import type { ReturningCard } from '../card';
import { isReturning } from '../reason';
import type { Dealt } from '../table';
import type { Signals } from './signals';

/** At most one of so many cards brings something back. */
const oneIn = 5;
/** Without plans: these come at their own moment. */
const aDay = 3;

/** What comes back now, if anything: the first that is due, may come yet and was not on screen just now. */
export function comesBack(
  { due, cameToday }: Pick<Signals, 'due' | 'cameToday'>,
  history: readonly Dealt[],
): ReturningCard | undefined {
  const last = history.slice(0, oneIn - 1);
  if (last.some(({ reason }) => isReturning(reason))) return undefined;
  const came = (cameToday ?? []).filter((reason) => reason === 'favourite').length;
  return due?.find(
    ({ reason, insightId }) =>
      (reason === 'plan' || came < aDay) && !last.some((dealt) => dealt.insightId === insightId),
  );
}
