/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interval } from './statistics.ts';

export type Mode = 'warm' | 'cold' | 'thr';

/** One open of a new tab as newtab-bench.mjs writes it, as far as the bars ask for it. */
export interface Open {
  name: string;
  mode: Mode;
  round: number;
  /** Why it doesn't count. */
  bad?: string;
  /** Layout shift. */
  cls: number;
  /** Long tasks: how many, and how many milliseconds together. */
  lt: number;
  ltMs: number;
  /** The share of the machine that something else had just before. */
  busy: number;
}

/** What a first look found each extension to load. */
interface Inventory {
  name: string;
  mode: 'inv';
  warm: { inv?: { jsBytes: number } };
}

export interface Ratio {
  ratio: number;
  ci: Interval | null;
}

export interface Samples {
  opens: Open[];
  inventories: Inventory[];
  /** A metric of one extension beside the static page's. */
  ratio(name: string, mode: Mode, metric: string): Ratio | undefined;
}

export function readSamples(folder: string): Samples {
  const samples: (Open | Inventory)[] = readFileSync(join(folder, 'samples.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const summary: Partial<Record<string, Partial<Record<Mode, Partial<Record<string, Ratio>>>>>> =
    JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
  return {
    opens: samples.filter((sample) => sample.mode !== 'inv').filter(({ bad }) => !bad),
    inventories: samples.filter((sample) => sample.mode === 'inv'),
    ratio: (name, mode, metric) => summary[name]?.[mode]?.[metric],
  };
}
