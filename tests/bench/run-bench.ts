/// <reference types="node" />
import { type Bar, printBars } from './bar.ts';
import { benchDealCost } from './deal-cost.ts';
import { benchFirstFrame } from './first-frame.ts';
import { benchLibraryTime } from './library-time.ts';
import { benchMergeTime } from './merge-time.ts';
import { benchPageCost } from './page-cost.ts';
import { benchPageReading } from './page-reading.ts';
import { benchSaveTime } from './save-time.ts';
import { benchSearchTime } from './search-time.ts';
import { benchTopicTime } from './topic-time.ts';

/**
 * npm run bench: measures the build in .output/chrome-mv3. `--bench library,merge` runs those alone. The
 * other options go to newtab-bench.mjs.
 */

/** Each bench is a file beside this one; it measures, and holds what it found against its bars. */
const benches: Readonly<Record<string, (options: string[]) => Bar[] | Promise<Bar[]>>> = {
  deal: benchDealCost,
  save: benchSaveTime,
  library: benchLibraryTime,
  merge: benchMergeTime,
  search: benchSearchTime,
  topics: benchTopicTime,
  'page-reading': benchPageReading,
  'page-cost': benchPageCost,
  newtab: benchFirstFrame,
};

const options = process.argv.slice(2);
const at = options.indexOf('--bench');
const [, chosen] = at < 0 ? [] : options.splice(at, 2);
const names = chosen?.split(',') ?? Object.keys(benches);
const unknown = names.filter((name) => !benches[name]);
if (unknown.length > 0) throw new Error(`There is no bench ${unknown}: ${Object.keys(benches)}`);

const bars: Bar[] = [];
for (const name of names) bars.push(...((await benches[name]?.(options)) ?? []));

console.log('');
printBars(bars);
if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;
