/// <reference types="node" />

/** `npm run chaos` runs in full; without CHAOS=full the same tests run in a few minutes. */
export const inFull = process.env.CHAOS === 'full';

const short = { kills: 4, tears: 2, stops: 8, writes: 20, files: 200, tabs: 80 };

const full: typeof short = {
  kills: 200,
  tears: 100,
  stops: 100,
  writes: 200,
  files: 10_000,
  tabs: 3000,
};

/** How often each thing is done: what the table in docs/never-lost.md says, or a taste of it. */
export const times = inFull ? full : short;

const minute = 60_000;

/** For the tests that repeat something: far more than they need. */
export const patience = inFull ? 90 * minute : 4 * minute;

/** Says what was seen, for docs/never-lost.md. */
export function tell(what: string, seen: Readonly<Record<string, number | string>>): void {
  const figures = Object.entries(seen).map(([name, figure]) => `${figure} ${name}`);
  process.stdout.write(`chaos · ${what}: ${figures.join(', ')}\n`);
}
