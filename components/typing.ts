import * as untouched from './untouched';

/** In milliseconds: whoever typed so lately is typing. */
const rest = 5000;

/** What one script of Flyleaf in a page leaves there for the others; the page itself does not see it. */
const typedAt = Symbol.for('flyleaf.typedAt');
const world = globalThis as { [typedAt]?: number };

/** Notes, from now on, when the reader types into the page. */
export function watchTyping(signal: AbortSignal): void {
  untouched.listen(
    window,
    'input',
    ({ isTrusted }) => {
      if (isTrusted) world[typedAt] = performance.now();
    },
    signal,
  );
}

/** Whether the reader types, or may do so: what goes on in a frame is not seen from here. */
export function isTyping(): boolean {
  const since = performance.now() - (world[typedAt] ?? Number.NEGATIVE_INFINITY);
  return since < rest || untouched.activeElement() instanceof HTMLIFrameElement;
}
