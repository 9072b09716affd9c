/**
 * What the browser itself says of a document and its elements. A page may name its elements so that
 * they hide it: `<img name="title">` takes the place of `document.title`, and a form's fields that of
 * anything the form has.
 */

const ofDocument = <Value>(name: keyof Document) =>
  Reflect.get(Document.prototype, name, document) as Value;
const ofNode = <Value>(node: Node, name: keyof Node) =>
  Reflect.get(Node.prototype, name, node) as Value;

export const title = () => ofDocument<string>('title');
export const body = () => ofDocument<HTMLElement | null>('body');
export const activeElement = () => ofDocument<Element | null>('activeElement');
export const hasFocus = (): boolean => Reflect.apply(Document.prototype.hasFocus, document, []);

/** The first element that a selector finds. */
export const find = (css: string): Element | null =>
  Reflect.apply(Document.prototype.querySelector, document, [css]);

export const parentOf = (node: Node) => ofNode<Node | null>(node, 'parentNode');
export const childrenOf = (node: Node) => ofNode<NodeListOf<Node>>(node, 'childNodes');
export const shadowOf = (element: Element): ShadowRoot | null =>
  Reflect.get(Element.prototype, 'shadowRoot', element);
export const nameOf = (element: Element): string =>
  Reflect.get(Element.prototype, 'localName', element);

/** Which way a walk through the page goes. */
export type Direction = 'on' | 'back';

/** The first child that a walk comes to. */
export const firstOf = (node: Node, direction: Direction) =>
  ofNode<Node | null>(node, direction === 'on' ? 'firstChild' : 'lastChild');

export const nextOf = (node: Node, direction: Direction) =>
  ofNode<Node | null>(node, direction === 'on' ? 'nextSibling' : 'previousSibling');
