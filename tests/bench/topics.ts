/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { type Bar, printBars } from './bar.ts';
import type * as Measure from './topics-measured.ts';

/**
 * npm run bench:topics [-- <pages.json.gz>]: how well pages that the built-in deck fits are told from those
 * that it does not. Without the file, which is no part of the project, there is nothing to measure.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const file = fileURLToPath(new URL('../../../shared/benchmarks/pages.json.gz', import.meta.url));
const path = process.argv[2] ?? process.env.FLYLEAF_PAGES ?? file;

interface LabelledPage {
  readonly title: string;
  readonly text: string;
  readonly label: 'relevant' | 'near' | 'unrelated';
}

// Of core, whose imports are written for Vite.
const { module } = await runnerImport<typeof Measure>(`${root}tests/bench/topics-measured.ts`, {
  configFile: false,
  root,
  logLevel: 'error',
});

const pages: LabelledPage[] = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
const { fits, shipped } = module.measureTopics(`${root}content`, pages);
const of = (label: LabelledPage['label']) => fits.filter((_, at) => pages[at]?.label === label);
const every = (list: readonly number[], from: number) => list.filter((_, at) => at % 2 === from);

const unrelated = of('unrelated');
const relevant = of('relevant');
const share = (list: readonly number[], least: number) =>
  list.filter((fit) => fit >= least).length / list.length;
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** The lowest threshold that at most 1 % of these reach. */
function thresholdOn(list: readonly number[]): number {
  const [least = 0] = list.toSorted((a, b) => b - a).slice(Math.floor(list.length / 100));
  return least + 1e-9;
}

/** What the shipped threshold adds to that, for it must hold for pages that nobody measured. */
const margin = 1.3;

const atOne = thresholdOn(unrelated);
const carried = [1, margin].flatMap((factor) =>
  [0, 1].map((half) => {
    const least = factor * thresholdOn(every(unrelated, half));
    const wrong = share(every(unrelated, 1 - half), least);
    return { factor, least, wrong, found: share(relevant, least) };
  }),
);

console.log(
  `${relevant.length} relevant, ${of('near').length} near, ${unrelated.length} unrelated`,
);
for (const [name, least] of [
  ['at 1 % of unrelated', atOne],
  ['as shipped', shipped],
] as const) {
  console.log(
    [
      `${name} (${least.toFixed(2)}): relevant ${percent(share(relevant, least))}`,
      `(those looked at ${percent(share(every(relevant, 0), least))},`,
      `those never looked at ${percent(share(every(relevant, 1), least))}),`,
      `near ${percent(share(of('near'), least))}, unrelated ${percent(share(unrelated, least))}`,
    ].join(' '),
  );
}
for (const { factor, least, wrong, found } of carried) {
  console.log(
    [
      `${factor} × what 1 % of half of the unrelated reach (${least.toFixed(2)}):`,
      `${percent(wrong)} of the other half, relevant ${percent(found)}`,
    ].join(' '),
  );
}

const bars: Bar[] = [
  bar('relevant pages found at ≤ 1 % of unrelated', share(relevant, atOne), 0.75, true),
  bar('relevant pages found as shipped', share(relevant, shipped), 0.75, true),
  bar(
    'unrelated wrongly matched, threshold carried over',
    Math.max(...carried.map(({ factor, wrong }) => (factor === margin ? wrong : 0))),
    0.02,
    false,
  ),
  bar('unrelated wrongly matched as shipped', share(unrelated, shipped), 0.02, false),
];
console.log('');
printBars(bars);
if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;

function bar(name: string, measured: number, limit: number, isLeast: boolean): Bar {
  return {
    name,
    measured: percent(measured),
    limit: `${isLeast ? '≥' : '≤'} ${100 * limit} %`,
    isMet: isLeast ? measured >= limit : measured <= limit,
  };
}
