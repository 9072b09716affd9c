import type { DocumentId, InsightId } from '../../core/insight';
import { readEnglishRanks } from '../../core/topic/english-ranks';
import { createTopicReader } from '../../core/topic/topic-reader';
import { createConnection } from '../../store/connection';
import type { Database } from '../../store/database';
import { createTopicIndex } from '../../store/topic-index';
import { madeUp } from './made-up';

/** Runs in a page of the extension, where a database is what it is in the background. */

const name = 'bench-topics';
const words = [...readEnglishRanks().keys()];

/** Always the same dice. */
function diceOf(start: number) {
  let seed = start + 1;
  return () => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return seed / 2 ** 32;
  };
}

/** As often as in any text: the logarithm of a word's rank is spread evenly. */
const anyWord = (roll: () => number) => words[Math.floor(words.length ** roll())] ?? '';

/** Every document has some words of its own, which make up a third of it. */
function wordOf(document: number, roll: () => number) {
  if (roll() > 1 / 3) return anyWord(roll);
  const own = (document * 37 + Math.floor(roll() * 30)) % 6000;
  return `${words[1500 + Math.floor(own / 60)]}${words[100 + (own % 60)]}`;
}

const prose = (document: number, roll: () => number, length: number) =>
  Array.from({ length }, () => wordOf(document, roll)).join(' ');

async function open(): Promise<Database> {
  const opened = await createConnection(name).open();
  if (!('db' in opened)) throw new Error(opened.trouble);
  return opened.db;
}

/** Stores so many insights in so many documents. Returns how long it took to index them, in milliseconds. */
export async function fill(documents: number, insights: number): Promise<number> {
  await createConnection(name).destroy();
  const db = await open();
  const each = insights / documents;
  for (let document = 0; document < documents; document += 1) {
    const roll = diceOf(document);
    const id = `bench-${document}` as DocumentId;
    const transaction = db.transaction(['documents', 'insights'], 'readwrite');
    const puts: Promise<unknown>[] = [
      transaction.objectStore('documents').put({
        id,
        title: `Bench ${document}`,
        ...madeUp.document,
        count: each,
      }),
    ];
    for (let number = 0; number < each; number += 1) {
      const insight = {
        id: `${id}/${number}` as InsightId,
        documentId: id,
        section: number % 50,
        text: prose(document, roll, 8 + Math.floor(roll() * 32)),
        ...madeUp.insight,
        turn: number / each,
      };
      puts.push(transaction.objectStore('insights').put(insight));
    }
    await Promise.all([...puts, transaction.done]);
  }
  db.close();
  const start = performance.now();
  await createTopicIndex(createConnection(name)).refresh();
  return performance.now() - start;
}

/** How long each of `rounds` pages took, and how many insights were found for it. The first is the first of a background. */
export async function timeMatches(documents: number, rounds: number) {
  const index = createTopicIndex(createConnection(name));
  const found: { time: number; count: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const reader = createTopicReader('en');
    const roll = diceOf(1000 + round);
    reader.add(`It is the one that we have ${prose(round % documents, roll, 400)}`, 'text');
    const topic = { ...reader.topic(), language: 'en' };
    const start = performance.now();
    const matches = await index.match(topic, 5);
    found.push({ time: performance.now() - start, count: matches.length });
    await new Promise((rested) => setTimeout(rested, 10));
  }
  return found;
}

/** How long a page of so many characters holds its thread: in all, and the longest slice. */
export function timeReading(characters: number, rounds: number) {
  const roll = diceOf(7);
  const piece = 8000;
  let text = '';
  while (text.length < characters) {
    text += `The ${prose(3, roll, 12)} and that is what it was for all of us, or so they said. `;
  }
  return Array.from({ length: rounds }, () => {
    const slices: number[] = [];
    const time = <R>(work: () => R): R => {
      const start = performance.now();
      const result = work();
      slices.push(performance.now() - start);
      return result;
    };
    const reader = time(() => createTopicReader('en'));
    for (let at = 0; at < text.length; at += piece) {
      if (!time(() => reader.add(text.slice(at, at + piece), 'text'))) break;
    }
    time(() => reader.topic());
    return { whole: slices.reduce((a, b) => a + b), longest: Math.max(...slices) };
  });
}
