import type { StorageService } from '../../services/contract.ts';
import type { FavouritesService } from '../../services/library-contract.ts';
import type { View } from '../e2e/browser.ts';

interface Services {
  favourites: FavouritesService;
  storage: StorageService;
}

/** The services of the background, asked from the page on screen as its own code would. */
export type Ask = <Name extends keyof Services, Method extends keyof Services[Name] & string>(
  service: Name,
  method: Method,
  ...args: ArgumentsOf<Services[Name][Method]>
) => Promise<AnswerOf<Services[Name][Method]>>;

type ArgumentsOf<Run> = Run extends (...args: infer Args) => unknown ? Args : never;
type AnswerOf<Run> = Run extends (...args: never[]) => Promise<infer Answer> ? Answer : never;

export function askIn(page: View): Ask {
  return async (...[service, method, ...args]) => {
    return resultOf(await page.evaluate(call, service, method, args)) as never;
  };
}

/** Like `askIn`, but with something done to the browser while the answer is on its way. */
export function askWhile(page: View, meanwhile: () => Promise<void>): Ask {
  return async (...[service, method, ...args]) => {
    await page.evaluate(begin, service, method, args);
    await meanwhile();
    return resultOf(await page.evaluate(end)) as never;
  };
}

/** A service answered, and the answer was no. Any other error means that nobody answered. */
export class Refused extends Error {}

function resultOf({ result, error }: Answer): unknown {
  if (error !== undefined) throw new Refused(error);
  return result;
}

// What follows runs in the page.

/** As services/client.ts does, which is inside the page's own code. */
async function call(service: string, method: string, args: readonly unknown[]): Promise<Answer> {
  const { chrome } = globalThis as unknown as Extension;
  const message = { type: 'call', id: 1, timestamp: Date.now(), data: { service, method, args } };
  const send = () => chrome.runtime.sendMessage(message);
  // A stopped background cuts the call off. Asked once more, it wakes.
  const answer = (await send().catch(send)) ?? (await send());
  if (!answer) throw new Error('No response');
  const { res, err } = answer;
  return err ? { error: `${err.name}: ${err.message}` } : { result: res };
}

/** Makes the call without waiting for it. */
function begin(_service: string, _method: string, _args: readonly unknown[]): void {}
// A function is sent alone, as what it prints, and so it cannot call another.
begin.toString = () => `(...asked) => { globalThis.asked = (${call})(...asked); }`;

async function end(): Promise<Answer> {
  const { asked } = globalThis as unknown as Extension;
  return asked;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: string;
}

interface Extension {
  asked: Promise<Answer>;
  chrome: {
    runtime: {
      sendMessage(
        message: object,
      ): Promise<{ res?: unknown; err?: { name: string; message: string } } | undefined>;
    };
  };
}
