/** Where in a file. Lines, columns and rows count from 1, as editors and spreadsheets do. */
export type FilePlace =
  | { readonly line: number; readonly column?: number }
  /** Of a table; its head is row 1. */
  | { readonly row: number; readonly field?: string }
  /** As in `favourites[12].savedAt`. */
  | { readonly path: string };

/** Why a file cannot be taken. Nothing of it is used then. */
export interface ReadingProblem {
  readonly kind:
    | 'empty'
    | 'too-large'
    /** Of another program, or of no kind that Flyleaf reads. */
    | 'not-flyleaf'
    | 'not-json'
    /** The end is missing. */
    | 'truncated'
    /** Written by a Flyleaf that knows more than this one. */
    | 'newer'
    /** Written by a Flyleaf that is not understood any more. */
    | 'older'
    /** Whole, but not as Flyleaf wrote it. The path names the part. */
    | 'changed'
    /** Something in it has no place there. */
    | 'invalid';
  readonly place?: FilePlace;
}
