import type { Browser } from '../e2e/browser.ts';

/** As many as one call into the page writes: a second or two, and Firefox waits for no call for long. */
const batch = 5000;
const tenYears = 10 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * Keeps so many favourites, made up but always the same, in both stores and with the summaries that
 * belong to them. The background must have made the database, and the library must be empty. Leaves
 * the current tab at an icon of the extension, which hears of nothing, and the background stopped: it
 * must not know the library as it was before.
 */
export async function seedLibrary(browser: Browser, count: number): Promise<void> {
  await browser.open('icons/16.png');
  const apart = tenYears / count;
  const start = Date.now() - tenYears;
  for (let from = 0; from < count; from += batch) {
    await browser.evaluate(writeFavourites, from, Math.min(count, from + batch), start, apart);
  }
  await browser.stopBackground();
}

/** Runs in a page of the extension: writes numbers `from` to before `to`, each saved `apart` after the last. */
async function writeFavourites(
  from: number,
  to: number,
  start: number,
  apart: number,
): Promise<void> {
  const words =
    `the of and to a in that it with as for was on are by be this had not but from or have an they which
    one were all her she there would their we him been has when who will more no if out so said what up its about into
    than them can only other time new some could these two may then do first any my now such like our over man me even
    most made after also did many before must through back years where much your way well down should because each just
    those people how too little state good very make world still own see men work long get here between both life being
    under never day same another know while last might us great old year off come since against go came right used take
    three river patience attention letter garden silence closeness freedom winter weather bread morning window promise
    naïve café Straße übrig façade señor Ångström`.split(/\s+/);
  const tags = 'closeness freedom work patience love grief nature reading faith humour'.split(' ');

  /** Seeded by its place, so that favourite n is the same in every library. */
  function diceOf(number: number) {
    let seed = (number + 1) * 2_654_435_761;
    return (below: number) => {
      seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
  }

  function prose(roll: (below: number) => number, length: number): string {
    let text = '';
    while (text.length < length) {
      const word = words[roll(words.length)] ?? 'word';
      text += text ? ` ${word}` : word.charAt(0).toUpperCase() + word.slice(1);
    }
    return `${text.slice(0, length - 1).trimEnd()}.`;
  }

  function favouriteOf(number: number) {
    const roll = diceOf(number);
    const text = prose(roll, 30 + roll(571));
    const source = `${prose(roll, 12 + roll(40)).slice(0, -1)} ${roll(300)}`;
    const savedAt = Math.round(start + number * apart);
    const title = { title: source };
    const address = { url: `https://example.org/${number % 977}/${number}` };
    const around = { prefix: prose(roll, 60), suffix: prose(roll, 60) };
    return {
      id: `bench/${String(number).padStart(7, '0')}`,
      text,
      source:
        roll(2) === 0
          ? { ...title, section: prose(roll, 20), author: `${prose(roll, 8)} Bench` }
          : { ...title, ...address, ...around },
      note: roll(4) === 0 ? prose(roll, 20 + roll(200)) : '',
      tags: tags.filter(() => roll(10) === 0),
      revision: number + 1,
      savedAt,
      changedAt: savedAt,
    };
  }

  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('flyleaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const summaryKey = 'favourites:summary';
  const step = 1000;
  for (let first = from; first < to; first += step) {
    const end = Math.min(to, first + step);
    const favourites = Array.from({ length: end - first }, (_, index) =>
      favouriteOf(first + index),
    );
    const summary = { count: end, highest: end, live: end, sum: (end * (end + 1)) / 2 };
    const transaction = db.transaction(['favourites', 'state'], 'readwrite');
    for (const favourite of favourites) transaction.objectStore('favourites').put(favourite);
    transaction.objectStore('state').put(summary, summaryKey);
    const mirrored = favourites.map((favourite) => [`favourites/${favourite.id}`, favourite]);
    await Promise.all([
      new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      }),
      chrome.storage.local.set({ ...Object.fromEntries(mirrored), [summaryKey]: summary }),
    ]);
  }
  db.close();
}
