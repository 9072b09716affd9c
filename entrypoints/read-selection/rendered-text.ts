import {
  childrenOf,
  type Direction,
  firstOf,
  nextOf,
  parentOf,
  shadowOf,
} from '../../components/untouched';
import { type Gap, type Layout, layoutOf } from './layout';

type Token = { readonly text: string; readonly asWritten: boolean } | Gap;

/** An element that the walk is in. */
interface Level {
  readonly children: Iterator<Node>;
  readonly layout: Layout;
}

/** In elements and texts: a page may have a million without a word in them. */
const patience = 20_000;

/** How much of one text is looked at, in characters: most of it may be space. */
const longest = 100_000;

/**
 * The text of a range as the reader sees it: without what is hidden and what stands in fields, each
 * block on a line of its own and each paragraph apart. No more of it is read than `limit` characters
 * take, from the side that the walk comes from.
 */
export function renderedText(range: StaticRange, limit: number, direction: Direction): string {
  const tokens: Token[] = [];
  let length = 0;
  for (const token of walk(range, direction)) {
    tokens.push(token);
    if ('text' in token) length += token.text.trim().length;
    if (length > limit) break;
  }
  return join(direction === 'on' ? tokens : tokens.reverse());
}

function* walk(range: StaticRange, direction: Direction): Generator<Token> {
  const bounds = boundsOf(range);
  const level = (node: Node, layout: Layout): Level => ({
    children: childrenIn(node, bounds, direction),
    layout,
  });
  const levels = [level(bounds.top, layoutAround(bounds.top))];
  for (let steps = 0; steps < patience; steps += 1) {
    const current = levels.at(-1);
    if (!current) return;
    const { layout } = current;
    const { value: node, done } = current.children.next();
    if (done) {
      levels.pop();
      if (layout.gap && levels.length > 0) yield layout.gap;
    } else if (node instanceof Text) {
      if (layout.shown) yield { text: textIn(node, range, direction), asWritten: layout.asWritten };
    } else if (node instanceof Element) {
      const inner = layoutOf(node);
      if (!inner) continue;
      if (inner.gap && !('more' in inner.gap)) yield inner.gap;
      levels.push(level(node, inner));
    }
  }
}

interface Bounds {
  /** Holds the whole range. */
  readonly top: Node;
  /** The first and the last child in the range, of each node that the range begins or ends in. */
  readonly first: ReadonlyMap<Node, Node | null>;
  readonly last: ReadonlyMap<Node, Node | null>;
}

function boundsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Bounds {
  const first = edge(startContainer, childrenOf(startContainer)[startOffset]);
  const last = edge(endContainer, childrenOf(endContainer)[endOffset - 1]);
  const above = [...last.keys()];
  return { top: above.find((node) => first.has(node)) ?? startContainer, first, last };
}

function edge(container: Node, child: Node | undefined): Map<Node, Node | null> {
  const edges = new Map<Node, Node | null>();
  if (!(container instanceof Text)) edges.set(container, child ?? null);
  for (let at = container, up = parentOf(at); up; at = up, up = parentOf(at)) edges.set(up, at);
  return edges;
}

/** The children of a node that are in the range, as they are drawn: with open shadow roots and their slots. */
function* childrenIn(node: Node, { first, last }: Bounds, direction: Direction): Generator<Node> {
  const from = (direction === 'on' ? first : last).get(node);
  const to = (direction === 'on' ? last : first).get(node);
  if (from === null || to === null) return;
  const isWhole = from === undefined && to === undefined;
  if (isWhole && node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return yield* direction === 'on' ? assigned : assigned.reverse();
  }
  const parent = isWhole && node instanceof Element ? (shadowOf(node) ?? node) : node;
  let at = from ?? firstOf(parent, direction);
  while (at) {
    yield at;
    at = at === to ? null : nextOf(at, direction);
  }
}

function textIn(node: Text, range: StaticRange, direction: Direction): string {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return direction === 'on'
    ? node.data.slice(from, Math.min(to, from + longest))
    : node.data.slice(Math.max(from, to - longest), to);
}

/** Of the element that a range is in. It may be a shadow root, or the document. */
function layoutAround(node: Node): Layout {
  const element = node instanceof ShadowRoot ? node.host : node;
  const layout = element instanceof Element ? layoutOf(element) : null;
  return layout ?? { shown: true, asWritten: false };
}

function join(tokens: readonly Token[]): string {
  let text = '';
  let lines = 0;
  let space = '';
  for (const token of tokens) {
    if ('lines' in token) lines = Math.max(lines, token.lines);
    else if ('more' in token) lines += 1;
    else if ('tab' in token) space = '\t';
    else {
      const raw = token.asWritten ? token.text : token.text.replaceAll(/[ \t\n\r\f]+/g, ' ');
      // White space beside a line end or another space is not drawn.
      const own = token.asWritten || (lines === 0 && space === '') ? raw : raw.replace(/^ /, '');
      if (own.trim() === '' && !token.asWritten) {
        if (lines === 0 && own !== '') space ||= own;
        continue;
      }
      text += `${text === '' ? '' : lines > 0 ? '\n'.repeat(Math.min(lines, 2)) : space}${own.replace(/ $/, '')}`;
      lines = 0;
      space = own.endsWith(' ') && !token.asWritten ? ' ' : '';
    }
  }
  return text;
}
