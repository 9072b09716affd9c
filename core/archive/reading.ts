import type { Archive } from './archive';
import type { FilePlace, ReadingProblem } from './reading-problem';

/** What a file holds; of favourites alone the rest is empty, and there are no settings. */
export type Reading =
  | {
      readonly ok: true;
      readonly archive: Archive;
      /** When it was written, in epoch milliseconds; absent when the file does not say. */
      readonly exportedAt?: number;
    }
  | { readonly ok: false; readonly problem: ReadingProblem };

export function refusal(kind: ReadingProblem['kind'], place?: FilePlace): Reading & { ok: false } {
  return { ok: false, problem: { kind, ...(place && { place }) } };
}
