/// <reference types="node" />
import { type Bar, printBars } from './bar.ts';
import { benchDealCost } from './deal-cost.ts';
import { benchFirstFrame } from './first-frame.ts';
import { benchSaveTime } from './save-time.ts';

/** npm run bench: measures the build in .output/chrome-mv3. Options go to newtab-bench.mjs. */

/** Each bench is a file beside this one; it measures, and holds what it found against its bars. */
const benches: readonly ((options: readonly string[]) => Bar[] | Promise<Bar[]>)[] = [
  benchDealCost,
  benchSaveTime,
  benchFirstFrame,
];

const bars: Bar[] = [];
for (const bench of benches) bars.push(...(await bench(process.argv.slice(2))));

console.log('');
printBars(bars);
if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;
