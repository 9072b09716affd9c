/** How wide a text is drawn, in whatever unit the width is given in. */
export type Measure = (text: string) => number;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Scripts that put no space between words: a line may end after any word of theirs. */
const spaceless =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
/** What no line begins with, and what none ends with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…—]/u;
const opening = /[\p{Ps}\p{Pi}¿¡]$/u;

/**
 * The text in lines, each with the space or line end that it ends with, so that together they are
 * the text again. No line is wider than `width`, unless a single character is.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return fill(piecesOf(text), width, measure);
}

/** As `breakLines`, in no more lines, all as even as can be. */
export function balanceLines(text: string, width: number, measure: Measure): string[] {
  const pieces = piecesOf(text);
  let best = fill(pieces, width, measure);
  const most = best.length;
  // Narrower than its widest word, a text would break within words.
  const widths = pieces.map((piece) => measure(piece.trimEnd()));
  let low = widths.reduce((widest, one) => (one <= width ? Math.max(widest, one) : widest), 0);
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, middle, measure);
    if (lines.length <= most) [best, high] = [lines, middle];
    else low = middle;
  }
  return best;
}

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const fits = (line: string) => measure(line.trimEnd()) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // A piece that fits on no line, as a long address, is broken anywhere.
    const parts = fits(piece) ? [piece] : [...characters.segment(piece)].map((one) => one.segment);
    for (const part of parts) {
      if (line.endsWith('\n') || (line !== '' && !fits(line + part))) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text cut wherever a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of words.segment(text)) {
    if (piece !== '' && mayBreak(piece, segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function mayBreak(before: string, after: string): boolean {
  if (before.endsWith('\n')) return true;
  if (/^\s/.test(after)) return false;
  // The spaces that hold together what is on either side are no places to break.
  if (/[^\S\u00a0\u202f\u2007]$/.test(before)) return true;
  if (closing.test(after) || opening.test(before)) return false;
  if (/[\p{L}\p{N}][-‐–—]$/u.test(before)) return /^[\p{L}]/u.test(after);
  return (
    spaceless.test(before.slice(-1)) ||
    spaceless.test(after) ||
    /[、。，！？：；」』）]$/.test(before)
  );
}
