import type { Arrival } from '../core/deal/cadence';
import type { Card } from '../core/deal/card';
import { withTab } from '../core/deal/context/pace';
import { fillHand } from '../core/deal/deal-hand';
import type { Hand } from '../core/deal/hand';
import { takeNext } from '../core/deal/play';
import { isReturning } from '../core/deal/reason';
import type { Surface } from '../core/showing';
import type { TopicMatch } from '../core/topic/match';
import type { PageTopic } from '../core/topic/page-topic';
import { handKey, readStoredHand } from '../store/hand';
import { createInTurn } from '../store/in-turn';
import { keepPageTopic, lastPageTopic } from '../store/page-topic';
import { type Asked, dealAside } from './aside';
import { createDealSource } from './deal-source';
import { emptyHand, withSettings } from './empty-hand';
import type { Given } from './given';
import { createReturning } from './returning';
import { createSignalReader } from './signals';
import { createTabTimes } from './tab-times';

/** Deals the hand, keeps it in storage.local, and writes down what was shown. */
export interface Dealer {
  /** The hand, dealt if there is none. */
  hand(): Promise<Hand>;
  /** Deals anew, because what may be dealt has changed. `edit` changes what is kept of the old hand. */
  redeal(edit?: (hand: Hand) => Hand): Promise<Hand>;
  /** A tab was opened that shows no new card, with the hand it played. Safe to repeat. */
  opened(at: number, played?: { epoch: number; arrival: Arrival }): Promise<Hand>;
  /** A page took `card` from its copy of the hand; with `arrival`, a tab did when it was opened. */
  shown(card: Card, surface: Surface, at: number, arrival?: Arrival): Promise<Hand>;
  /** Takes the next card here, for a page without a hand. */
  next(surface: Surface): Promise<Hand>;
  /**
   * Deals one card outside the hand, for a nudge: the best that comes for one of the wanted reasons
   * now; null when none does. Nothing is recorded. What the reader saw of late comes only when there
   * is nothing else.
   */
  aside(asked: Asked): Promise<Card | null>;
  /**
   * Records a card that was put before the reader elsewhere than in a tab: it leaves the hand and goes
   * to the back of its queue; the tab's card stays. Safe to repeat.
   */
  shownAside(card: Card, surface: Surface, at: number): Promise<void>;
  /**
   * A page was read: it is remembered, and what fits it stands in front of what comes next. Returns that,
   * best first. Safe to repeat.
   */
  pageRead(topic: PageTopic): Promise<readonly TopicMatch[]>;
  /** The reader came back to the machine after 15 minutes or more. Safe to repeat. */
  returned(at: number): Promise<void>;
}

type DealerGiven = Pick<
  Given,
  'connection' | 'local' | 'session' | 'settings' | 'favourites' | 'topics' | 'marks' | 'deck'
> &
  Pick<Given, 'now' | 'roll'>;

export function createDealer(given: DealerGiven, copyHand: (hand: Hand) => void): Dealer {
  const { local, session, settings, now } = given;
  const source = createDealSource(given);
  const returning = createReturning(given);
  const pageTopic = () => lastPageTopic(session, now());
  const signals = createSignalReader(given, source, { returning, pageTopic });
  const times = createTabTimes(session);
  // The hand is read, changed and written; the times of tabs are, too.
  const inTurn = createInTurn();

  async function record(card: Card, surface: Surface, at: number, isTurn: boolean) {
    const { insightId, reason } = card;
    const isBack = isReturning(reason);
    await source.record({ insightId, at, surface, ...(reason && { reason }) }, isTurn && !isBack);
    if (isBack) await returning.cameBack(insightId, at);
  }

  async function keep(hand: Hand) {
    await local.set({ [handKey]: hand });
    copyHand(hand);
    return hand;
  }

  /**
   * In Chromium the page has a copy of its own, which it renews after its paint: a page that was read
   * and a return to the machine are known there one tab later than here.
   */
  async function fill(hand: Hand) {
    const current = await settings.read();
    const known = await signals.read(current, await times.read());
    return keep(fillHand(hand, await source.table(), known, current.moments));
  }

  async function read() {
    return (await readStoredHand(local)) ?? emptyHand(await settings.read(), now());
  }

  async function redealt(hand: Hand) {
    // Always another epoch, and later than any that a forgotten copy could hold.
    const epoch = Math.max(hand.epoch + 1, now());
    // What the reader decides holds for the very next tab, however many they have opened.
    const { tabs } = await times.endBurst();
    const { arrival, ...dealt } = withSettings(hand, await settings.read());
    // Those of the last session are known to the hand alone.
    const recent = tabs.length > 0 ? tabs : arrival.recent?.slice(-1);
    const calm = arrival.recent && recent ? { ...arrival, recent, held: false } : arrival;
    return fill({ ...dealt, arrival: calm, epoch, next: [] });
  }

  async function filled() {
    const hand = await read();
    return hand.next.length > 0 ? hand : fill(hand);
  }

  /** What pages tell of tabs comes in any order, and a page may know of fewer than there were. */
  async function withTabAt(at: number, arrival: Arrival): Promise<Arrival> {
    const { tabs } = await times.opened(at);
    if (!arrival.recent) return arrival;
    return { ...arrival, recent: withTab(tabs.slice(0, -1), tabs.at(-1) ?? at) };
  }

  async function afterCard(hand: Hand, card: Card, arrival: Arrival = hand.arrival) {
    const ahead = card.number >= (hand.current?.number ?? -1);
    const { insightId } = card;
    const left = hand.next.filter(
      (each) => each.number > card.number && each.insightId !== insightId,
    );
    const { arrivedAt, tabs, held } = arrival;
    // The page's copy may be of an older cadence: only its progress counts.
    const progress = { ...hand.arrival, arrivedAt, tabs, pinned: false };
    const paced = held === undefined ? progress : { ...progress, held };
    return fill({ ...hand, next: left, ...(ahead && { current: card, arrival: paced }) });
  }

  return {
    hand: () => inTurn(filled),
    redeal: (edit = (hand) => hand) => inTurn(async () => redealt(edit(await read()))),
    opened: (at, played) =>
      inTurn(async () => {
        const hand = await filled();
        const arrival = await withTabAt(at, hand.arrival);
        const { tabs, held } = played?.arrival ?? {};
        const isNews = played?.epoch === hand.epoch && tabs !== undefined && tabs > arrival.tabs;
        if (!isNews && !arrival.recent) return hand;
        const progress = isNews ? { tabs, ...(held !== undefined && { held }) } : {};
        return keep({ ...hand, arrival: { ...arrival, ...progress } });
      }),
    shown: (card, surface, at, arrival) =>
      inTurn(async () => {
        await record(card, surface, at, true);
        const hand = await read();
        const own = arrival ? await withTabAt(at, hand.arrival) : hand.arrival;
        return afterCard({ ...hand, arrival: own }, card, arrival);
      }),
    next: (surface) =>
      inTurn(async () => {
        const hand = await filled();
        const { current } = takeNext(hand, now());
        if (!current || current.number === hand.current?.number) return hand;
        await record(current, surface, now(), true);
        return afterCard(hand, current);
      }),
    aside: (asked) =>
      inTurn(async () => dealAside(given, source, signals, await times.read(), asked)),
    shownAside: (card, surface, at) =>
      inTurn(async () => {
        await record(card, surface, at, false);
        const hand = await read();
        const { insightId } = card;
        await fill({ ...hand, next: hand.next.filter((each) => each.insightId !== insightId) });
      }),
    async pageRead(topic) {
      const at = now();
      await keepPageTopic(session, topic, at);
      // Not in turn: with a document that is new it takes its time, for which no tab must wait.
      const matches = await signals.match({ topic, at });
      if (matches.length > 0) await inTurn(async () => fill(await read()));
      return matches;
    },
    returned: (at) =>
      inTurn(async () => {
        await times.returned(at);
        const hand = await read();
        await keep({ ...hand, arrival: { ...hand.arrival, returnedAt: at } });
      }),
  };
}
