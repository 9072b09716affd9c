import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insightSize } from '../components/insight-size';
import type { FirstFrame } from '../core/deal/first-frame';
import type { Hand } from '../core/deal/hand';
import { type Play, play } from '../core/deal/play';
import { readPageHand, readStoredHand, writePageHand } from '../store/hand';

// The polyfill weighs more than this whole script; both browsers give promises under MV3.
declare const chrome: { storage: { local: Parameters<typeof readStoredHand>[0] } };

/** How long a tab without a hand of its own waits for storage.local, in milliseconds. */
const patience = 150;

/** How long the browser gets to draw the first frame undisturbed, in milliseconds. */
const drawing = 50;

/**
 * Runs in the head of the new tab, before anything is painted: plays the hand and puts the insight
 * into its element while the parser inserts it. Everything here is on the way to the first frame.
 */
export default defineUnlistedScript(() => {
  const at = Date.now();
  const { page } = (document.currentScript as HTMLScriptElement).dataset;
  if (page) afterPaint(() => void import(/* @vite-ignore */ page));
  const root = document.documentElement;

  function show(hand: Hand): Play {
    const played = play(hand, at);
    root.dataset.appearance = hand.appearance;
    root.dataset.textSize = hand.textSize;
    whenParsed((element) => draw(element, played));
    return played;
  }

  const own = readPageHand();
  if (own) {
    const played = show(own);
    writePageHand(played.hand);
    globalThis.firstFrame = Promise.resolve({ play: played, at });
    return;
  }

  root.dataset.waiting = '';
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const stored = readStoredHand(chrome.storage.local).catch(() => undefined);
  globalThis.firstFrame = Promise.race([stored, late]).then((hand): FirstFrame => {
    const played = hand ? show(hand) : null;
    delete root.dataset.waiting;
    return { play: played, at };
  });
});

/**
 * Runs what must not stand in the way of the first frame, once that frame is drawn. In a tab in the
 * background that is when it is looked at.
 */
function afterPaint(run: () => void) {
  requestAnimationFrame(() => setTimeout(run, drawing));
}

function draw(element: HTMLElement, played: Play) {
  if (played.show === 'quiet') {
    element.hidden = true;
    return;
  }
  const { text, insightId, language } = played.card;
  element.textContent = text;
  element.lang = language;
  element.dataset.size = insightSize(text);
  element.dataset.insight = insightId;
}

/** Calls back with the insight's element as soon as the parser is past it. */
function whenParsed(found: (element: HTMLElement) => void) {
  const look = () => {
    const main = document.querySelector('main');
    const element = main?.querySelector('p');
    // Only what follows the main element proves that the parser has closed it.
    if (!element || (!main?.nextSibling && document.readyState === 'loading')) return false;
    found(element);
    return true;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
