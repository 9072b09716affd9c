import type { Card } from '../core/deal/card';
import { chooseAside } from '../core/deal/choose-aside';
import { contextsOf } from '../core/deal/context/contexts';
import { isReturning, type Reason } from '../core/deal/reason';
import type { InsightId } from '../core/insight';
import type { TopicMatch } from '../core/topic/match';
import type { DealSource } from './deal-source';
import type { Given } from './given';
import type { SignalReader } from './signals';
import type { TabTimes } from './tab-times';

/** What a card outside the hand is wanted for. */
export interface Asked {
  readonly wanted: readonly Reason[];
  /** Of a page just read, best first. */
  readonly matches?: readonly TopicMatch[];
  /** Insights that must not come. */
  readonly except?: readonly InsightId[];
}

const day = 24 * 60 * 60 * 1000;
/** For how long what was shown keeps away, in milliseconds; a page is a better reason than the clock. */
const restFor = (reason: Reason | undefined) => (reason === 'topic' ? 2 : 7) * day;

/** Deals one card outside the hand, and records nothing. */
export async function dealAside(
  { settings, now }: Pick<Given, 'settings' | 'now'>,
  source: DealSource,
  signals: SignalReader,
  times: TabTimes,
  { wanted, matches, except = [] }: Asked,
): Promise<Card | null> {
  const current = await settings.read();
  const { topic: _kept, lessFor: _less, ...known } = await signals.read(current, times);
  const topic = matches && (await signals.topicOf(matches, known.now));
  // How often a nudge comes for a reason of which the reader wants less is for the nudges to say.
  const held = contextsOf({ ...known, ...(topic && { topic }) });
  const contexts = current.moments ? held : { ...held, moments: [] };
  const cards = chooseAside(await source.table(), contexts, { reasons: wanted, except });
  const shown = await source.lastShownAt(cards.map(({ insightId }) => insightId));
  const isRested = ({ insightId, reason }: Card) => {
    // What comes back has an interval of its own.
    if (isReturning(reason)) return true;
    return Math.abs(now() - (shown.get(insightId) ?? -Infinity)) >= restFor(reason);
  };
  return cards.find(isRested) ?? cards[0] ?? null;
}
