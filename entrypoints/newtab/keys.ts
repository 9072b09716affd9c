/** What a single key does on the new tab. */
export type KeyAction = 'save' | 'next' | 'back' | 'copy' | 'hide' | 'pin' | 'library' | 'keys';

const actions = new Map<string, KeyAction>([
  ['s', 'save'],
  ['n', 'next'],
  ['arrowright', 'next'],
  ['arrowleft', 'back'],
  ['c', 'copy'],
  ['x', 'hide'],
  ['p', 'pin'],
  ['l', 'library'],
  ['?', 'keys'],
]);

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat' | 'target'
>;

/** The action of a key press; undefined for keys that belong to the browser or to a field. */
export function keyAction(press: Press): KeyAction | undefined {
  const { key, target } = press;
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.repeat) return;
  const element = target as Partial<Element> | null;
  if (element?.closest?.('input, textarea, select, [contenteditable], dialog')) return;
  return actions.get(key.toLowerCase());
}
