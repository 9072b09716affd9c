import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isOwnPage, offer, type Sender, webPageOf } from '../../services/offer';

type Handler = (message: { data: unknown; sender: Sender }) => unknown;

const { messaging } = vi.hoisted(() => ({ messaging: { onMessage: vi.fn() } }));
vi.mock('../../services/protocol', () => ({ messaging }));

class Inherited {
  inherited() {
    return 'never';
  }
}
const counter = Object.assign(new Inherited(), {
  count: 1,
  add(by: number): number {
    counter.count += by;
    return counter.count;
  },
});

const home = 'chrome-extension://abc/';
const own: Sender = { id: 'abc', url: `${home}newtab.html` };
let receive: Handler;

beforeEach(() => {
  messaging.onMessage.mockReset();
  counter.count = 1;
  const teller = (sender: Sender) => ({ tell: () => sender.url });
  offer({ counter, teller }, (sender) => isOwnPage(sender, 'abc', home));
  const [type, handler] = messaging.onMessage.mock.calls[0] ?? [];
  expect(type).toBe('call');
  receive = handler as Handler;
});

const call = (service: unknown, method: unknown, args: unknown = [], sender = own) =>
  receive({ data: { service, method, args }, sender });

describe('the background', () => {
  test('answers a call of one of its pages', async () => {
    expect(await call('counter', 'add', [2])).toBe(3);
  });

  test('makes a service for the one who asks, where it is not the same to all', async () => {
    const other = { ...own, url: `${home}popup.html` };

    expect(await call('teller', 'tell')).toBe(own.url);
    expect(await call('teller', 'tell', [], other)).toBe(other.url);
    await expect(call('teller', 'call')).rejects.toThrow('There is no teller.call');
    await expect(call('teller', 'toString')).rejects.toThrow('There is no teller.toString');
  });

  test('tells the page what a service throws, and that it was the service', async () => {
    await expect(call('counter', 'add', [Symbol('two')])).rejects.toMatchObject({ isAnswer: true });
    await expect(call('counter', 'add', [Symbol('two')])).rejects.toThrow(TypeError);
  });

  test.each([
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/page.html' }],
    ['another extension that claims a page of ours', { id: 'xyz', url: `${home}newtab.html` }],
    ['a web page', { url: 'https://example.org/' }],
    ['a content script in a web page', { id: 'abc', url: 'https://example.org/' }],
    [
      'a page whose address only looks like ours',
      { id: 'abc', url: 'chrome-extension://abc.org/' },
    ],
    ['nobody', {}],
  ])('refuses %s', async (_who, sender) => {
    await expect(call('counter', 'add', [2], sender)).rejects.toThrow(
      'counter is not for this sender',
    );
    expect(counter.count).toBe(1);
  });

  test.each([
    'inherited',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'count',
    'minus',
  ])('has no method %s', async (method) => {
    await expect(call('counter', method)).rejects.toThrow(`There is no counter.${method}`);
  });

  test.each([
    ['constructor', 'keys'],
    ['__proto__', 'toString'],
    ['toString', 'call'],
    ['clock', 'read'],
  ])('has no service %s', async (service, method) => {
    await expect(call(service, method, [{}])).rejects.toThrow(`There is no ${service}.${method}`);
  });

  test.each([
    [null],
    ['counter.add'],
    [{}],
    [{ service: 'counter', method: 'add' }],
    [{ service: 'counter', method: 'add', args: 'all' }],
    [{ service: ['counter'], method: 'add', args: [] }],
    [{ service: 'counter', method: { name: 'add' }, args: [] }],
  ])('takes %j for no call', async (data) => {
    await expect(receive({ data, sender: own })).rejects.toThrow('no call');
  });
});

describe('a web page', () => {
  const script = {
    id: 'abc',
    url: 'https://example.org/a',
    frameId: 0,
    tab: { id: 7, incognito: false, audible: true },
  };

  test('is known by its tab and its address', () => {
    expect(webPageOf(script, 'abc')).toEqual({ tabId: 7, url: script.url, audible: true });
    expect(webPageOf({ ...script, tab: { id: 7, incognito: false } }, 'abc')).toMatchObject({
      audible: false,
    });
  });

  test.each([
    ['another extension’s', { id: 'xyz' }],
    ['a frame in it', { frameId: 3 }],
    ['of no known frame', { frameId: undefined }],
    ['in no tab', { tab: undefined }],
    ['in a tab without a number', { tab: { incognito: false } }],
    ['in a private window', { tab: { id: 7, incognito: true } }],
    ['in a window that may be private', { tab: { id: 7 } }],
    ['a page of ours', { url: `${home}newtab.html` }],
    ['a file', { url: 'file:///letter.html' }],
    ['without an address', { url: undefined }],
  ])('is none when it is %s', (_what, change) => {
    expect(webPageOf({ ...script, ...change }, 'abc')).toBeUndefined();
  });
});
