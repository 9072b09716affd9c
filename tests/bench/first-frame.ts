/// <reference types="node" />
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../e2e/find-browser.ts';
import type { Bar } from './bar.ts';
import { judgeFirstFrame } from './first-frame-bars.ts';
import { type Mode, readSamples, type Samples } from './samples.ts';
import { median } from './statistics.ts';

const out = '.output/bench';
const floors = ['blank-floor', 'ls-floor', 'cs-floor', 'idb-floor'];

const extensions = [
  {
    name: 'flyleaf',
    dir: resolve('.output/chrome-mv3'),
    readySelector: 'main .Insight_text',
  },
  ...floors.map((name) => ({
    name,
    dir: join(import.meta.dirname, 'floors', name),
    readySelector: '#insight',
  })),
];

/**
 * How soon and how lightly a new tab stands, beside a static page in the same run.
 *
 * @param options for newtab-bench.mjs ("--epochs", "2"); without them 32 opens of each extension,
 *   16 throttled and 8 cold, in some twenty minutes
 */
export function benchFirstFrame(options: readonly string[]): Bar[] {
  mkdirSync(out, { recursive: true });
  const config = join(out, 'config.json');
  writeFileSync(config, JSON.stringify(extensions, null, 2));

  const bench = join(import.meta.dirname, 'newtab-bench.mjs');
  const chrome = findBrowser('chromium');
  const run = [bench, config, '--out', out, '--chrome', chrome, ...options];
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`newtab-bench.mjs ended with ${status}`);

  const samples = readSamples(out);
  console.log(`\n${circumstances(samples)}`);
  return judgeFirstFrame(samples);
}

/** A wide interval reaches any bar: few opens or a busy machine make a "met" worth little. */
function circumstances({ opens }: Samples): string {
  const ours = opens.filter(({ name }) => name === 'flyleaf');
  const count = (mode: Mode) => ours.filter((open) => open.mode === mode).length;
  const busy = median(ours.map((open) => open.busy));
  return [
    `${count('warm')} warm opens (32 or more are wanted), ${count('cold')} cold, ${count('thr')} throttled;`,
    `other work took ${(busy * 100).toFixed(0)} % of the machine.`,
  ].join(' ');
}
