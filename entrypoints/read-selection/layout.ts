import { nameOf } from '../../components/untouched';

/** What parts one piece of text from the next. */
export type Gap =
  /** Line ends: however many blocks end in one place, there are no more than the most of one. */
  | { readonly lines: 1 | 2 }
  /** One more line end, whatever is there. */
  | { readonly more: true }
  | { readonly tab: true };

export interface Layout {
  /** Before and after what is in the element. */
  readonly gap?: Gap;
  /** Whether its own text is to be seen; that of an element in it may be all the same. */
  readonly shown: boolean;
  /** Whether every space and line end of its source is kept. */
  readonly asWritten: boolean;
}

/** What no reader selects as text: what is not drawn as text, and what stands in fields. */
const silent =
  /^(audio|button|canvas|datalist|iframe|input|noscript|object|script|select|style|svg|template|textarea|video)$/;
const apart = /^(blockquote|h[1-6]|p|pre)$/;

/** How an element sets its text; null when nothing of it is to be seen. */
export function layoutOf(element: Element): Layout | null {
  const name = nameOf(element);
  if (silent.test(name)) return null;
  if (name === 'br') return { gap: { more: true }, shown: false, asWritten: false };
  const style = getComputedStyle(element);
  if (style.display === 'none') return null;
  const gap = gapOf(name, style);
  return {
    ...(gap && { gap }),
    shown: style.visibility === 'visible' && style.userSelect !== 'none',
    asWritten: /^(pre|break-spaces)/.test(style.whiteSpace),
  };
}

function gapOf(name: string, style: CSSStyleDeclaration): Gap | undefined {
  const { display, fontSize, marginBlockStart, marginBlockEnd } = style;
  if (display === 'table-cell') return { tab: true };
  if (/^(inline|contents|none|ruby)/.test(display)) return undefined;
  const margin = Math.max(Number.parseFloat(marginBlockStart), Number.parseFloat(marginBlockEnd));
  // As far apart as paragraphs are, it is one, whatever the page calls it.
  const isApart = apart.test(name) || margin >= 0.75 * Number.parseFloat(fontSize);
  return { lines: isApart ? 2 : 1 };
}
