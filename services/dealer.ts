import type { Arrival } from '../core/deal/cadence';
import type { Card } from '../core/deal/card';
import { fillHand } from '../core/deal/deal-hand';
import { type Hand, handVersion, takeNext } from '../core/deal/hand';
import type { Settings } from '../core/settings';
import type { Showing, Surface } from '../core/showing';
import { readTable, recordShowing } from '../store/deal-table';
import { handKey, readStoredHand } from '../store/hand';
import { createInTurn } from '../store/in-turn';
import type { Given } from './given';
import { createPackagedTable } from './packaged-table';

/** Deals the hand, keeps it in storage.local, and writes down what was shown. */
export interface Dealer {
  /** The hand, dealt if there is none. */
  hand(): Promise<Hand>;
  /** Deals anew, because what may be dealt has changed. `edit` changes what is kept of the old hand. */
  redeal(edit?: (hand: Hand) => Hand): Promise<Hand>;
  /** Changes the hand without dealing. */
  change(edit: (hand: Hand) => Hand): Promise<Hand>;
  /** A page took `card` from its copy of the hand. */
  shown(card: Card, surface: Surface, at: number, arrival?: Arrival): Promise<Hand>;
  /** Takes the next card here, for a page without a hand. */
  next(surface: Surface): Promise<Hand>;
}

export function createDealer(given: Given, copyHand: (hand: Hand) => void): Dealer {
  const { connection, local, settings, now, roll } = given;
  const packaged = createPackagedTable(given);
  // The hand is read, changed and written.
  const inTurn = createInTurn();

  async function table() {
    const opened = await connection.open();
    return 'db' in opened ? readTable(opened.db) : packaged.read();
  }

  async function record(card: Card, surface: Surface, at: number) {
    const { insightId, reason } = card;
    const showing: Showing = { insightId, at, surface, ...(reason && { reason }) };
    const opened = await connection.open();
    if ('db' in opened) await recordShowing(opened.db, showing, roll());
    else await packaged.record(showing);
  }

  async function keep(hand: Hand) {
    await local.set({ [handKey]: hand });
    copyHand(hand);
    return hand;
  }

  async function fill(hand: Hand) {
    const { moments } = await settings.read();
    return keep(fillHand(hand, await table(), now(), moments));
  }

  async function read() {
    return (await readStoredHand(local)) ?? emptyHand(await settings.read(), now());
  }

  async function redealt(hand: Hand) {
    // Always another epoch, and later than any that a forgotten copy could hold.
    const epoch = Math.max(hand.epoch + 1, now());
    return fill({ ...withSettings(hand, await settings.read()), epoch, next: [] });
  }

  async function afterCard(hand: Hand, card: Card, arrival?: Arrival) {
    const ahead = card.number >= (hand.current?.number ?? -1);
    const left = hand.next.filter(
      ({ number, insightId }) => number > card.number && insightId !== card.insightId,
    );
    const { arrivedAt, tabs } = arrival ?? hand.arrival;
    // The page's copy may be of an older cadence: only its progress counts.
    const progress = { ...hand.arrival, arrivedAt, tabs, pinned: false };
    return fill({ ...hand, next: left, ...(ahead && { current: card, arrival: progress }) });
  }

  return {
    hand: () =>
      inTurn(async () => {
        const hand = await read();
        return hand.next.length > 0 ? hand : fill(hand);
      }),
    redeal: (edit = (hand) => hand) => inTurn(async () => redealt(edit(await read()))),
    change: (edit) => inTurn(async () => keep(edit(await read()))),
    shown: (card, surface, at, arrival) =>
      inTurn(async () => {
        await record(card, surface, at);
        return afterCard(await read(), card, arrival);
      }),
    next: (surface) =>
      inTurn(async () => {
        const hand = await read();
        const filled = hand.next.length > 0 ? hand : await fill(hand);
        const { current } = takeNext(filled, now());
        if (!current || current.number === filled.current?.number) return filled;
        await record(current, surface, now());
        return afterCard(filled, current);
      }),
  };
}

function emptyHand(settings: Settings, now: number): Hand {
  const arrival = { pinned: false, arrivedAt: 0, tabs: 0 };
  const { cadence, pause, appearance, textSize, between } = settings;
  return {
    version: handVersion,
    epoch: now,
    appearance,
    textSize,
    between,
    arrival: { ...arrival, cadence, pause },
    current: null,
    next: [],
    lastNumber: 0,
    dealtFor: [],
  };
}

function withSettings(hand: Hand, settings: Settings): Hand {
  const { cadence, pause, appearance, textSize, between } = settings;
  return { ...hand, appearance, textSize, between, arrival: { ...hand.arrival, cadence, pause } };
}
