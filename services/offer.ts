import { webAddress } from '../core/library/web-address';
import { type Call, messaging } from './protocol';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** 0 is the page itself; the others are in it. */
  readonly frameId?: number | undefined;
  readonly tab?: SenderTab | undefined;
}

interface SenderTab {
  readonly id?: number | undefined;
  readonly incognito?: boolean;
  readonly audible?: boolean | undefined;
}

/** A script of ours in a web page, by where it runs. */
export interface WebPage {
  readonly tabId: number;
  readonly url: string;
  /** Whether the tab makes a sound. */
  readonly audible: boolean;
}

/** A service; or what makes it for a sender, for those that are not the same to all. */
export type Offered = object | ((sender: Sender) => object);

/**
 * Answers the calls of pages. Must run synchronously at start, so that a message which woke the
 * background finds it.
 *
 * @param mayCall whether a sender may call the service at all
 */
export function offer(
  services: Readonly<Record<string, Offered>>,
  mayCall: (sender: Sender, service: string) => boolean,
): void {
  const answer = async (data: unknown, sender: Sender): Promise<unknown> => {
    const { service, method, args } = readCall(data);
    if (!mayCall(sender, service)) throw new Error(`${service} is not for this sender`);
    const entry = Object.hasOwn(services, service) ? services[service] : undefined;
    const offered: unknown = typeof entry === 'function' ? entry(sender) : entry;
    const run: unknown =
      isService(offered) && Object.hasOwn(offered, method)
        ? Reflect.get(offered, method)
        : undefined;
    if (typeof run !== 'function') throw new Error(`There is no ${service}.${method}`);
    return Reflect.apply(run, offered, args);
  };
  messaging.onMessage('call', async ({ data, sender }) => {
    try {
      return await answer(data, sender);
    } catch (error) {
      throw asAnswer(error);
    }
  });
}

/** Tells the client that this came from a service, not from a background stopped in mid-call. */
function asAnswer(error: unknown): Error {
  return Object.assign(error instanceof Error ? error : new Error(String(error)), {
    isAnswer: true,
  });
}

const isService = (offered: unknown): offered is object =>
  typeof offered === 'object' && offered !== null;

function readCall(data: unknown): Call {
  const call = data as Call | null;
  const whole =
    typeof call?.service === 'string' &&
    typeof call.method === 'string' &&
    Array.isArray(call.args);
  if (!whole) throw new Error('A message that is no call');
  return call;
}

/** Whether a message comes from one of the extension's own pages. */
export function isOwnPage(sender: Sender, extensionId: string, baseUrl: string): boolean {
  return sender.id === extensionId && sender.url !== undefined && sender.url.startsWith(baseUrl);
}

/** The web page whose script sent it: undefined for anything but the page itself of a tab that is not private. */
export function webPageOf(sender: Sender, extensionId: string): WebPage | undefined {
  const { id, url, frameId, tab } = sender;
  if (id !== extensionId || frameId !== 0 || tab?.id === undefined || tab.incognito !== false) {
    return undefined;
  }
  if (!webAddress(url) || url === undefined) return undefined;
  return { tabId: tab.id, url, audible: tab.audible === true };
}
