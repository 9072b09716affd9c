import {
  type Lines,
  layPicture,
  type PictureLayout,
  pictureMargin,
  pictureWidth,
} from '../core/picture/picture-layout';
import { type Direction, directionOf } from '../core/picture/text-direction';

/** Pixels for each unit of length: sharp on every screen. */
const scale = 2;
/** How far the shade of the gutter reaches into the page. */
const gutterWidth = 110;

export type PictureLooks = 'light' | 'dark';

interface PicturePassage {
  readonly text: string;
  readonly source: string;
}

/** What the theme says, for one of the two schemes. */
interface Theme {
  readonly serif: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly gutter: string;
}

/** A passage as a well-set card, in PNG; null when it is too long for one. */
export async function drawPicture(
  passage: PicturePassage,
  looks: PictureLooks,
): Promise<Blob | null> {
  const theme = readTheme(looks);
  const fonts = {
    text: (size: number) => `400 ${size}px ${theme.serif}`,
    source: (size: number) => `italic 400 ${size}px ${theme.serif}`,
  };
  const directions = {
    text: directionOf(passage.text),
    source: directionOf(passage.source),
  };
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas to draw on');
  const measureIn = (kind: keyof typeof fonts) => (text: string, size: number) => {
    context.font = fonts[kind](size);
    context.letterSpacing = spacing(size, directions[kind]);
    return context.measureText(text).width;
  };
  const layout = layPicture(passage, { text: measureIn('text'), source: measureIn('source') });
  if (!layout) return null;

  canvas.width = pictureWidth * scale;
  canvas.height = layout.height * scale;
  context.scale(scale, scale);
  const side = directions.text;
  drawPage(context, layout, theme, side);
  for (const kind of ['text', 'source'] as const) {
    const { size, lines } = layout[kind];
    context.fillStyle = kind === 'text' ? theme.ink : theme.inkSoft;
    context.font = fonts[kind](size);
    context.direction = directions[kind];
    context.letterSpacing = spacing(size, directions[kind]);
    drawLines(context, lines, side);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}

/** Letters that are joined stay so. */
const spacing = (size: number, direction: Direction) =>
  direction === 'rtl' ? '0px' : `${-0.008 * size}px`;

/** Colours and fonts are the theme's: a probe asks what they come to in that scheme. */
function readTheme(looks: PictureLooks): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = looks;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const theme = {
    serif: style.getPropertyValue('--serif'),
    paper: colour('--paper'),
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    gutter: colour('--gutter'),
  };
  probe.remove();
  return theme;
}

/** Paper, with a hint of the gutter where the page is bound. */
function drawPage(
  context: CanvasRenderingContext2D,
  { height }: PictureLayout,
  theme: Theme,
  direction: Direction,
) {
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, pictureWidth, height);
  const bound = direction === 'ltr' ? 0 : pictureWidth;
  const inner = direction === 'ltr' ? gutterWidth : pictureWidth - gutterWidth;
  const gutter = context.createLinearGradient(bound, 0, inner, 0);
  gutter.addColorStop(0, theme.gutter);
  gutter.addColorStop(1, 'transparent');
  context.fillStyle = gutter;
  context.fillRect(Math.min(bound, inner), 0, gutterWidth, height);
}

/** @param side on which the page begins; what is set may run the other way, as a title may */
function drawLines(context: CanvasRenderingContext2D, lines: Lines['lines'], side: Direction) {
  context.textAlign = side === 'ltr' ? 'left' : 'right';
  const start = side === 'ltr' ? pictureMargin.inline : pictureWidth - pictureMargin.inline;
  for (const [at, { text, baseline }] of lines.entries()) {
    const outside = at === 0 ? hanging(context, text) : 0;
    context.fillText(text, side === 'ltr' ? start - outside : start + outside, baseline);
  }
}

/** An opening quotation mark stands outside, so that the letters are in line. */
function hanging(context: CanvasRenderingContext2D, line: string): number {
  const mark = /^[“„«‘‹"]/u.exec(line)?.[0];
  return mark === undefined ? 0 : context.measureText(mark).width;
}
