import { launchChromium } from '../e2e/chromium.ts';
import type { Bar } from './bar.ts';
import { madeUp } from './made-up.ts';
import { median } from './statistics.ts';

const extension = '.output/chrome-mv3';
const small = 1000;
const large = 100_000;
const deals = 60;
/** The first deals warm the database and are not counted. */
const warming = 10;
const most = 1.5;

/** A deal, message and record included, over many stored insights against one over few. */
export async function benchDealCost(): Promise<Bar[]> {
  const few = await medianDeal(small);
  const many = await medianDeal(large);
  const ratio = many / few;
  console.log(`deal over ${small}: ${few.toFixed(2)} ms, over ${large}: ${many.toFixed(2)} ms`);
  return [
    {
      name: `a deal over ${large} insights against one over ${small}`,
      measured: `${ratio.toFixed(2)}×`,
      limit: `≤ ${most}×`,
      isMet: ratio <= most,
    },
  ];
}

async function medianDeal(insights: number): Promise<number> {
  const browser = await launchChromium({ extension });
  try {
    await browser.findTab('welcome.html');
    await browser.open('library.html');
    await browser.evaluate(fillDatabase, insights, madeUp);
    const times = await browser.evaluate(timeDeals, deals);
    return median(times.slice(warming));
  } finally {
    await browser.close();
  }
}

/**
 * Runs in a page of the extension, beside the background's own connection: adds ten documents that hold
 * `insights` insights between them.
 */
async function fillDatabase(insights: number, made: typeof madeUp): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('flyleaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const documents = 10;
  const each = insights / documents;
  for (let document = 0; document < documents; document += 1) {
    const id = `bench-${document}`;
    const transaction = db.transaction(['documents', 'insights'], 'readwrite');
    transaction.objectStore('documents').put({
      id,
      title: `Bench ${document}`,
      ...made.document,
      count: each,
    });
    for (let number = 0; number < each; number += 1) {
      transaction.objectStore('insights').put({
        id: `${id}/${number}`,
        documentId: id,
        section: number % 50,
        text: `Insight ${number} of document ${document}, as long as an insight usually is, made for measuring.`,
        ...made.insight,
        turn: number / each,
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  db.close();
}

/** Runs in a page of the extension: how long each of `count` deals by hand took, in milliseconds. */
async function timeDeals(count: number): Promise<number[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ err?: unknown }> } };
  };
  const times: number[] = [];
  for (let id = 0; id < count; id += 1) {
    const data = { service: 'cards', method: 'next', args: ['popup'] };
    const start = performance.now();
    const { err } = await chrome.runtime.sendMessage({ id, type: 'call', data, timestamp: 1 });
    times.push(performance.now() - start);
    if (err) throw new Error(JSON.stringify(err));
  }
  return times;
}
