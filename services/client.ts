import { messaging } from './protocol';

/**
 * A service of the background, as a page sees it. Each method is one message; it rejects with the
 * error the service threw, or when the background was stopped in mid-call.
 */
export function service<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: (_target, method) =>
      method === 'then' // a Promise must not take a service for one of its own
        ? undefined
        : (...args: unknown[]) =>
            messaging.sendMessage('call', { service: name, method: String(method), args }),
  });
}
