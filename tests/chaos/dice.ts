/// <reference types="node" />

/** Dice that fall alike from one seed. */
export interface Dice {
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** Whether something happens that does so this often, of 1. */
  chance(often: number): boolean;
  /** @throws when there is none to choose from */
  oneOf<T>(choices: readonly T[]): T;
}

/** CHAOS_SEED throws the dice of an earlier run again; the moment of a kill is never quite the same. */
export const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

/** mulberry32 */
export function createDice(): Dice {
  let state = seed;
  function roll() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (below: number) => Math.floor(roll() * below);
  return {
    below,
    chance: (often) => roll() < often,
    oneOf(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}
