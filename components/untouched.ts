/**
 * What the browser itself says of a web page and its elements, for the scripts that run in one. A page
 * may name its elements so that they hide it: `<img name="title">` takes the place of
 * `document.title`, and a form's fields that of anything the form has.
 */

const ofDocument = <Value>(name: keyof Document) =>
  Reflect.get(Document.prototype, name, document) as Value;
const ofNode = <Value>(node: Node, name: keyof Node) =>
  Reflect.get(Node.prototype, name, node) as Value;
/**
 * For what is asked of every node of a page: ten times as fast as to look the getter up each time. It is
 * looked up at the first call, for the build, which reads this file too, is no browser.
 */
function getterOf<Of, Value>(prototype: () => Of, name: keyof Of): (of: Of) => Value {
  let get: (() => unknown) | undefined;
  return (of) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as () => unknown;
    return get.call(of) as Value;
  };
}
const nodes = () => Node.prototype;
const elements = () => Element.prototype;

export const title = () => ofDocument<string>('title');
export const body = () => ofDocument<HTMLElement | null>('body');
export const root = () => ofDocument<HTMLElement | null>('documentElement');
export const activeElement = () => ofDocument<Element | null>('activeElement');
export const hasFocus = (): boolean => Reflect.apply(Document.prototype.hasFocus, document, []);
export const isVisible = () => ofDocument<string>('visibilityState') === 'visible';
export const isFullscreen = () => ofDocument<Element | null>('fullscreenElement') !== null;
export const isEdited = () => ofDocument<string>('designMode') === 'on';

/** The first element that a selector finds. */
export const find = (css: string): Element | null =>
  Reflect.apply(Document.prototype.querySelector, document, [css]);
export const findAll = (css: string): NodeListOf<Element> =>
  Reflect.apply(Document.prototype.querySelectorAll, document, [css]);
/** What lies on top at a place of the window. */
export const elementAt = (x: number, y: number): Element | null =>
  Reflect.apply(Document.prototype.elementFromPoint, document, [x, y]);
export const createElement = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
  Reflect.apply(Document.prototype.createElement, document, [name]) as HTMLElementTagNameMap[Name];
/** Goes through elements and texts. */
export const createWalker = (top: Node): TreeWalker =>
  Reflect.apply(Document.prototype.createTreeWalker, document, [
    top,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  ]);

export const parentOf = (node: Node) => ofNode<Node | null>(node, 'parentNode');
export const childrenOf = (node: Node) => ofNode<NodeListOf<Node>>(node, 'childNodes');
const typeOf = getterOf<Node, number>(nodes, 'nodeType');
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;
export const shadowOf = getterOf<Element, ShadowRoot | null>(elements, 'shadowRoot');
export const nameOf = getterOf<Element, string>(elements, 'localName');
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean =>
  Element.prototype.hasAttributes.call(element);
export const isMatch = (element: Element, css: string): boolean =>
  Element.prototype.matches.call(element, css);
/** The nearest element at or above this one that a selector finds. */
export const closestTo = (element: Element, css: string): Element | null =>
  Reflect.apply(Element.prototype.closest, element, [css]);

/** Until `signal` ends it. Of a window, too, a page can hide what its elements are named for. */
export function listen<Type extends keyof (DocumentEventMap & WindowEventMap)>(
  target: EventTarget,
  type: Type,
  heard: (event: (DocumentEventMap & WindowEventMap)[Type]) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  Reflect.apply(EventTarget.prototype.addEventListener, target, [type, heard, options]);
}

/** Which way a walk through the page goes. */
export type Direction = 'on' | 'back';

/** The first child that a walk comes to. */
export const firstOf = (node: Node, direction: Direction) =>
  ofNode<Node | null>(node, direction === 'on' ? 'firstChild' : 'lastChild');

export const nextOf = (node: Node, direction: Direction) =>
  ofNode<Node | null>(node, direction === 'on' ? 'nextSibling' : 'previousSibling');
