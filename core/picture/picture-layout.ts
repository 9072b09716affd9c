import { balanceLines, breakLines, type Measure } from './line-breaking';

/** All lengths in a picture, before it is drawn at twice the size. */
export const pictureWidth = 1200;
export const pictureMargin = { inline: 120, block: 120 } as const;
const leastHeight = 630;
const sourceSize = 30;
const sourceLines = 2;
const beforeSource = 56;

/** The sizes of type a passage steps down through, and how high its text may grow at each. */
const steps = [
  { size: 76, lineHeight: 1.28, most: 300 },
  { size: 64, lineHeight: 1.3, most: 500 },
  { size: 56, lineHeight: 1.32, most: 600 },
  { size: 48, lineHeight: 1.36, most: 700 },
  { size: 42, lineHeight: 1.4, most: 760 },
  { size: 37, lineHeight: 1.44, most: 840 },
  { size: 34, lineHeight: 1.48, most: 1080 },
] as const;

export interface PictureLayout {
  readonly height: number;
  readonly text: Lines;
  readonly source: Lines;
}

/** Lines of one size. */
export interface Lines {
  readonly size: number;
  readonly lines: readonly { readonly text: string; readonly baseline: number }[];
}

/**
 * Sets a passage and its source into a picture; null when it is too long for one.
 *
 * @param measure of the text and of the source, at the size of type given with it
 */
export function layPicture(
  passage: { readonly text: string; readonly source: string },
  measure: Readonly<Record<'text' | 'source', (text: string, size: number) => number>>,
): PictureLayout | null {
  const width = pictureWidth - 2 * pictureMargin.inline;
  const source = twoLines(passage.source, width, (text) => measure.source(text, sourceSize));
  const { text } = passage;
  const set = steps.flatMap(({ size, lineHeight, most }) => {
    const measureText = (line: string) => measure.text(line, size);
    const lines = breakLines(text, width, measureText);
    const pitch = size * lineHeight;
    const height = lines.reduce((sum, line) => sum + pitchOf(line, pitch), 0);
    return height > most ? [] : [{ size, pitch, height, lines, measureText }];
  });
  // Verse is set small enough that its lines stay whole, if it can be.
  const whole = set.find(({ lines }) => lines.length === text.split('\n').length);
  const chosen = (isVerse(text) && whole) || set[0];
  if (!chosen) return null;
  const lines = balanceLines(text, width, chosen.measureText);
  return place({ ...chosen, lines }, source);
}

/** Whether its line ends mean something: lines that follow each other in one paragraph. */
const isVerse = (text: string) => /[^\n]\n[^\n]/.test(text);

/** An empty line, as between paragraphs, is half as high. */
const pitchOf = (line: string, pitch: number) => (line.trim() === '' ? pitch / 2 : pitch);

function place(
  set: { lines: readonly string[]; size: number; pitch: number; height: number },
  source: readonly string[],
): PictureLayout {
  const sourcePitch = sourceSize * 1.4;
  const content = set.height + beforeSource + source.length * sourcePitch;
  const height = Math.max(leastHeight, Math.ceil(content + 2 * pictureMargin.block));
  // A little above the middle, where the eye takes the middle to be.
  let top = Math.max(pictureMargin.block, (height - content) * 0.46);
  const lay = (lines: readonly string[], size: number, pitch: number): Lines => ({
    size,
    lines: lines.map((text) => {
      const own = pitchOf(text, pitch);
      top += own;
      // The line stands in the middle of its pitch; letters reach further up than down.
      return { text: text.trim(), baseline: Math.round(top - (pitch - size * 0.62) / 2) };
    }),
  });
  const text = lay(set.lines, set.size, set.pitch);
  top += beforeSource;
  return { height, text, source: lay(source, sourceSize, sourcePitch) };
}

/** A source that takes more is cut short. */
function twoLines(source: string, width: number, measure: Measure): string[] {
  const lines = balanceLines(source, width, measure);
  if (lines.length <= sourceLines) return lines;
  const kept = breakLines(source, width, measure).slice(0, sourceLines);
  const last = [...(kept.pop() ?? '').trimEnd()];
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}
