/// <reference types="node" />
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import type { Bar } from './bar.ts';
import { median, quantile } from './statistics.ts';
import type * as TopicTimed from './topic-timed.ts';

const extension = '.output/chrome-mv3';
const insights = 100_000;
/** Many documents of a book's length, and few great ones. */
const libraries = [200, 4];
const megabyte = 1_000_000;
const most = { match: 50, reading: 100, slice: 50 } as const;

declare const benchTopics: typeof TopicTimed;

/** One page against many insights, in a database as the background has it; and the part of a content script that reads a page. */
export async function benchTopicTime(): Promise<Bar[]> {
  const code = await bundle();
  const browser = await launchChromium({ extension });
  try {
    await browser.findTab('welcome.html');
    await browser.open('icons/16.png');
    // What the test drives is not held by the page's own policy for scripts.
    await browser.page().evaluate(code);
    const bars: Bar[] = [];
    for (const documents of libraries) bars.push(await timeMatches(browser, documents));
    bars.push(...(await timeReading(browser)));
    return bars;
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('topic-timed.ts', import.meta.url)),
        formats: ['iife'],
        name: 'benchTopics',
      },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code.replace('var benchTopics', 'globalThis.benchTopics');
}

async function timeMatches(browser: ChromiumBrowser, documents: number): Promise<Bar> {
  const indexing = await browser.evaluate(
    (documents, insights) => benchTopics.fill(documents, insights),
    documents,
    insights,
  );
  const [first, ...found] = await browser.evaluate(
    (documents) => benchTopics.timeMatches(documents, 100),
    documents,
  );
  const times = found.map(({ time }) => time);
  const matched = found.filter(({ count }) => count > 0).length;
  const p95 = quantile(times, 0.95);
  console.log(
    [
      `topics in ${insights} insights of ${documents} documents: indexed in ${indexing.toFixed(0)} ms,`,
      `${matched} of ${found.length} pages matched, the first of a background ${first?.time.toFixed(1)} ms`,
    ].join(' '),
  );
  if (matched < found.length / 2) throw new Error('Too few pages matched for the times to tell');
  return {
    name: `a page against ${insights} insights of ${documents} documents`,
    measured: `p95 ${p95.toFixed(1)} ms (median ${median(times).toFixed(1)})`,
    limit: `≤ ${most.match} ms`,
    isMet: p95 <= most.match,
  };
}

async function timeReading(browser: ChromiumBrowser): Promise<Bar[]> {
  const rounds = await browser.evaluate(
    (megabyte) => benchTopics.timeReading(megabyte, 30),
    megabyte,
  );
  const bar = (name: string, times: number[], limit: number): Bar => {
    const p95 = quantile(times, 0.95);
    return {
      name,
      measured: `p95 ${p95.toFixed(1)} ms (median ${median(times).toFixed(1)})`,
      limit: `≤ ${limit} ms`,
      isMet: p95 <= limit,
    };
  };
  return [
    bar(
      'reading a page of 1 MB, in all',
      rounds.map(({ whole }) => whole),
      most.reading,
    ),
    bar(
      'reading a page of 1 MB, the longest slice',
      rounds.map(({ longest }) => longest),
      most.slice,
    ),
  ];
}
