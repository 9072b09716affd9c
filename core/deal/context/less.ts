import type { Reason } from '../reason';
import type { Dealt } from '../table';
import type { Signals } from './signals';

/** How long a card that came for such a reason keeps the next one away, in cards. */
const memory = 8;

/** The reasons that do not hold now, because the reader wants less of them and one came of late. */
export function withheld(
  { lessFor }: Pick<Signals, 'lessFor'>,
  history: readonly Dealt[],
): readonly Reason[] {
  const last = history.slice(0, memory);
  return (lessFor ?? []).filter((wanted) => last.some(({ reason }) => reason === wanted));
}
