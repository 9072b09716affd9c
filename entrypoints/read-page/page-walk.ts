import * as untouched from '../../components/untouched';
import type { Place } from '../../core/topic/topic-reader';
import { isAsideRole, kindOf } from './element-kinds';
import { hasSecrets } from './secrets';

/** In characters: a piece that is handed over, and how much text may stand in what is being written. */
const piece = 2000;
const draft = 100;

const unseen = '[hidden], [inert], [aria-hidden="true"]';
/** What must be looked at more closely: most elements of a page have a class and no more. */
const telling = `${unseen}, [role], [contenteditable]`;

/** Where the walk has come to, in a document or in a shadow root. */
interface Level {
  readonly walker: TreeWalker;
  /** Whether what is beneath the current node was gone through. */
  done: boolean;
}

export interface PageWalk {
  /** Goes one node on. Returns whether there is another. */
  step(): boolean;
  /** Hands over what is left, wherever the walk has come to. */
  end(): void;
  /** Whether it came upon something for which the page must not be read. */
  readonly isForbidden: boolean;
}

/**
 * Goes through the page, node by node, without asking for its layout, and hands over its text: blocks
 * apart, and what is hidden, is beside the point or is being written left out. It takes the same small
 * memory for any page.
 *
 * @param main the one part whose text is wanted; undefined when all of it is
 * @param take returns whether more from this place is wanted
 */
export function createPageWalk(
  top: Element,
  main: Element | undefined,
  take: (text: string, place: Place) => boolean,
): PageWalk {
  const levels: Level[] = [{ walker: untouched.createWalker(top), done: false }];
  const text: Record<'heading' | 'text', string> = { heading: '', text: '' };
  const wanted = { heading: true, text: true };
  // The outermost element that we are in, of each kind.
  let inMain: Node | undefined = main ? undefined : top;
  let inAside: Node | undefined;
  let inHeading: Node | undefined;
  let inDraft: Node | undefined;
  let drafted = 0;
  let isForbidden = false;

  function flush(place: 'heading' | 'text') {
    if (text[place] !== '' && wanted[place]) wanted[place] = take(text[place], place);
    text[place] = '';
  }

  function part() {
    const place = inHeading ? 'heading' : 'text';
    if (text[place].length >= piece) flush(place);
    else if (text[place] !== '') text[place] += '\n';
  }

  /** Returns whether to go into it. */
  function enter(element: Element): boolean {
    const name = untouched.nameOf(element);
    const kind = kindOf(name);
    if (kind !== 'inline') part();
    if (kind === 'silent') return false;
    if (element === main) inMain = element;
    if (untouched.hasAttributes(element) && untouched.isMatch(element, telling)) {
      const attribute = (of: string) => untouched.attributeOf(element, of);
      if (untouched.isMatch(element, unseen)) inAside ??= element;
      if (isAsideRole(attribute('role'))) inAside ??= element;
      const written = attribute('contenteditable');
      if (written !== null && written.toLowerCase() !== 'false') inDraft ??= element;
    }
    if (kind === 'aside') inAside ??= element;
    if (kind === 'heading') inHeading ??= element;
    if (name.includes('-')) enterShadow(element);
    return true;
  }

  function enterShadow(host: Element) {
    const shadow = untouched.shadowOf(host);
    if (!shadow) return;
    if (hasSecrets(shadow)) isForbidden = true;
    levels.push({ walker: untouched.createWalker(shadow), done: false });
  }

  function leave(node: Node) {
    if (untouched.isElement(node) && kindOf(untouched.nameOf(node)) !== 'inline') part();
    if (node === inMain) inMain = undefined;
    if (node === inAside) inAside = undefined;
    if (node === inHeading) inHeading = undefined;
    if (node === inDraft) inDraft = undefined;
  }

  function read(node: Text) {
    if (inDraft) {
      drafted += node.length;
      if (drafted > draft) isForbidden = true;
      return;
    }
    if (!inMain || inAside) return;
    const place = inHeading ? 'heading' : 'text';
    for (let at = 0; at < node.length && wanted[place]; at += piece) {
      // A text of 50 MB is not copied for the little of it that is looked at.
      text[place] += node.length <= piece ? node.data : node.substringData(at, piece);
      if (text[place].length >= piece) flush(place);
    }
  }

  return {
    get isForbidden() {
      return isForbidden;
    },
    step() {
      const level = levels.at(-1);
      if (!level || isForbidden || !wanted.text) return false;
      const { walker } = level;
      const child = level.done ? null : walker.firstChild();
      if (!child) leave(walker.currentNode);
      const node = child ?? walker.nextSibling();
      if (node) {
        level.done = untouched.isElement(node) ? !enter(node) : true;
        if (!untouched.isElement(node)) read(node as Text);
        return true;
      }
      level.done = true;
      if (!walker.parentNode()) levels.pop();
      return levels.length > 0;
    },
    end() {
      flush('heading');
      flush('text');
    },
  };
}
