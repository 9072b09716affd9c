import * as untouched from '../../components/untouched';
import { favouriteLimits } from '../../core/favourite';
import type { FrameSelection } from '../../core/library/selection';
import { renderedText } from './rendered-text';

/** In characters; more than is kept, for the rest may turn out to be space. */
const most = favouriteLimits.text + 1000;
const around = 200;
const line = 2000;

/** What is selected in this frame; null when nothing is, or only in a field. */
export function readSelection(): FrameSelection | null {
  const ranges = selectedRanges();
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (!first || !last) return null;
  const text = ranges.map((range) => renderedText(range, most, 'on')).join('\n\n');
  const canonical = untouched.find('link[rel~="canonical" i]');
  const author = contentOf('meta[name="author" i]') ?? contentOf('meta[property="article:author"]');
  return {
    selection: {
      text: text.slice(0, most),
      title: untouched.title().slice(0, line),
      address: location.href,
      ...(canonical instanceof HTMLLinkElement && { canonical: canonical.href }),
      // Some pages give the address of a profile for a name.
      ...(author && !/^https?:/.test(author) && { author: author.slice(0, line) }),
      before: renderedText(textBefore(first), around, 'back').slice(-around),
      after: renderedText(textAfter(last), around, 'on').slice(0, around),
    },
    focused: untouched.hasFocus() && !(untouched.activeElement() instanceof HTMLIFrameElement),
  };
}

/** Firefox has several when cells of a table, or more with Ctrl, are selected. */
function selectedRanges(): Range[] {
  let selection = getSelection();
  while (selection && !fieldIsSelected()) {
    const ranges = Array.from({ length: selection.rangeCount }, (_, at) =>
      selection?.getRangeAt(at),
    );
    const filled = ranges.filter((range) => range !== undefined && !range.collapsed);
    if (filled.length > 0) return filled as Range[];
    selection = selectionInShadow(selection);
  }
  return [];
}

/** Chromium tells the document no more than where the element stands whose shadow root has the selection. */
function selectionInShadow({ anchorNode, anchorOffset }: Selection): Selection | null {
  const host = anchorNode && untouched.childrenOf(anchorNode)[anchorOffset];
  const root = host instanceof Element ? untouched.shadowOf(host) : null;
  return root && 'getSelection' in root
    ? (root as { getSelection(): Selection | null }).getSelection()
    : null;
}

/** What is selected in a field is the reader's own, and may be a secret. */
function fieldIsSelected(): boolean {
  let active = untouched.activeElement();
  let root = active && untouched.shadowOf(active);
  while (root) {
    active = root.activeElement;
    root = active && untouched.shadowOf(active);
  }
  return (
    (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) &&
    active.selectionStart !== active.selectionEnd
  );
}

function textBefore({ startContainer, startOffset }: Range): StaticRange {
  const root = pageOf(startContainer);
  return new StaticRange({
    startContainer: root,
    startOffset: 0,
    endContainer: startContainer,
    endOffset: startOffset,
  });
}

function textAfter({ endContainer, endOffset }: Range): StaticRange {
  const root = pageOf(endContainer);
  return new StaticRange({
    startContainer: endContainer,
    startOffset: endOffset,
    endContainer: root,
    endOffset: untouched.childrenOf(root).length,
  });
}

/** All that stands around a place: the page, or its shadow root. */
function pageOf(place: Node): Node {
  const body = untouched.body();
  let top = place;
  for (let up: Node | null = place; up && up !== body; up = untouched.parentOf(up)) top = up;
  return body && untouched.parentOf(top) === body ? body : top;
}

function contentOf(css: string): string | undefined {
  const meta = untouched.find(css);
  return meta instanceof HTMLMetaElement ? meta.content : undefined;
}
