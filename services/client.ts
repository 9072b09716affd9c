import { messaging } from './protocol';

/**
 * A service of the background, as a page sees it. Each method is one message; it rejects with the
 * error the service threw. A call that was cut off because the browser stopped the background is
 * made once more, which wakes it: everything a service does is safe to repeat.
 */
export function service<T extends object>(name: string): T {
  async function call(method: string, asked: readonly unknown[]) {
    const message = { service: name, method, args: given(asked) };
    try {
      return await messaging.sendMessage('call', message);
    } catch (error) {
      if (isAnswer(error)) throw error;
      return messaging.sendMessage('call', message);
    }
  }
  return new Proxy({} as T, {
    get: (_target, method) =>
      method === 'then' // a Promise must not take a service for one of its own
        ? undefined
        : (...args: unknown[]) => call(String(method), args),
  });
}

/** Without what was left out at the end: as JSON it would arrive as null, which no method expects. */
function given(args: readonly unknown[]): readonly unknown[] {
  return args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
}

/** `offer` marks what a service threw; anything else is the browser's, and means that nobody answered. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'isAnswer' in error;
}
