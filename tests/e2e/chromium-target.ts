import type { CDPSession } from 'playwright-core';
import { callOf } from './browser.ts';

/** A target that Playwright does not drive: the background, the toolbar popup. */
export interface Target {
  send<Answer = unknown>(method: string, params?: object): Promise<Answer>;
  /** One listener for each event. */
  on<Event>(event: string, listener: (params: Event) => void): void;
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  hasGone(): boolean;
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Speaks to a target through the browser's own session, where Playwright hands nothing out for it. */
export async function attachTo(browser: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const unanswered = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, (params: never) => void>();
  let sent = 0;
  let gone = false;

  browser.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const { id, method, params, result, error } = JSON.parse(received.message);
    if (method) listeners.get(method)?.(params as never);
    else if (error) unanswered.get(id)?.reject(new Error(error.message));
    else unanswered.get(id)?.resolve(result);
    unanswered.delete(id);
  });
  browser.on('Target.detachedFromTarget', (detached) => {
    if (detached.sessionId !== sessionId) return;
    gone = true;
    for (const { reject } of unanswered.values()) reject(new Error(`${targetId} has gone`));
  });

  async function send<Answer>(method: string, params: object = {}): Promise<Answer> {
    const id = ++sent;
    const answer = Promise.withResolvers<unknown>();
    unanswered.set(id, answer);
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answer.promise) as Answer;
  }

  return {
    send,
    hasGone: () => gone,
    on: (event, listener) => void listeners.set(event, listener),
    async evaluate(run, ...args) {
      const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
        expression: callOf(run, args),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (!exceptionDetails) return result.value as never;
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    },
  };
}
