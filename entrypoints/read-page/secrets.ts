import * as untouched from '../../components/untouched';

/** Fields for what is nobody’s business, and frames in which others ask for it. */
const secret = [
  'input[type="password" i]',
  'input[autocomplete*="password" i]',
  'input[autocomplete="one-time-code" i]',
  '[autocomplete*="cc-" i]',
  'input[name*="cardnumber" i]',
  'input[name*="card-number" i]',
  'input[name*="card_number" i]',
  'iframe[allow*="payment" i]',
].join();

/** Whether there is a field for a password or a payment. */
export const hasSecrets = (root?: ShadowRoot) =>
  root === undefined
    ? untouched.find(secret) !== null
    : Reflect.apply(DocumentFragment.prototype.querySelector, root, [secret]) !== null;

const editable = '[contenteditable]:not([contenteditable="false" i])';

/** Whether the page as a whole, a frame of it, or what has the focus is being written. */
export function isBeingEdited(): boolean {
  if (untouched.isEdited()) return true;
  const [root, focused] = [untouched.root(), untouched.activeElement()];
  if (focused && untouched.closestTo(focused, editable)) return true;
  const wholes = [root, untouched.body()];
  if (wholes.some((one) => one && untouched.closestTo(one, editable))) return true;
  const frames = untouched.findAll('iframe');
  return Array.from({ length: Math.min(frames.length, 50) }, (_, at) => frames[at]).some(isEditor);
}

/** Many an editor is a frame of the page’s own. */
function isEditor(frame: Element | undefined): boolean {
  if (!frame) return false;
  const inner: Document | null = Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', frame);
  if (!inner) return false;
  const body: Element | null = Reflect.get(Document.prototype, 'body', inner);
  return (
    Reflect.get(Document.prototype, 'designMode', inner) === 'on' ||
    (body !== null && untouched.closestTo(body, editable) !== null)
  );
}
