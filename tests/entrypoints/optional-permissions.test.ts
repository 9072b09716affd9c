import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToIdle } from '../../entrypoints/background/idle';
import { listenToNotifications } from '../../entrypoints/background/notification';

const browser = vi.hoisted((): { idle?: object; notifications?: object } => ({}));
vi.mock('wxt/browser', () => ({ browser }));

/** An event as browsers have it: whoever listens twice hears once. */
function eventOf<Args extends readonly unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    hasListener: (listener: (...args: Args) => void) => listeners.has(listener),
    addListener: (listener: (...args: Args) => void) => void listeners.add(listener),
    tell: (...args: Args) => {
      for (const listener of listeners) listener(...args);
    },
  };
}

const idle = () => ({ setDetectionInterval: vi.fn(), onStateChanged: eventOf<['active']>() });
const notifications = () => ({
  onClicked: eventOf<[string]>(),
  onClosed: eventOf<[string, boolean]>(),
});

beforeEach(() => {
  delete browser.idle;
  delete browser.notifications;
});

describe('whether the reader is there', () => {
  test('is not heard before it is allowed', () => {
    expect(() => listenToIdle(vi.fn())).not.toThrow();
  });

  test('is heard once, however often listening is begun', () => {
    const allowed = idle();
    browser.idle = allowed;
    const changed = vi.fn();
    listenToIdle(changed);
    listenToIdle(changed);
    allowed.onStateChanged.tell('active');

    expect(changed).toHaveBeenCalledOnce();
    expect(allowed.setDetectionInterval).toHaveBeenCalledOnce();
  });

  test('is heard again when it was withdrawn and allowed anew', () => {
    const changed = vi.fn();
    browser.idle = idle();
    listenToIdle(changed);
    delete browser.idle;
    listenToIdle(changed);
    const anew = idle();
    browser.idle = anew;
    listenToIdle(changed);
    anew.onStateChanged.tell('active');

    expect(changed).toHaveBeenCalledWith('active');
    expect(anew.setDetectionInterval).toHaveBeenCalledOnce();
  });
});

describe('what becomes of notifications', () => {
  test('is heard again when they were withdrawn and allowed anew, and once', () => {
    const [clicked, closed] = [vi.fn(), vi.fn()];
    browser.notifications = notifications();
    listenToNotifications(clicked, closed);
    delete browser.notifications;
    listenToNotifications(clicked, closed);
    const anew = notifications();
    browser.notifications = anew;
    listenToNotifications(clicked, closed);
    listenToNotifications(clicked, closed);
    anew.onClicked.tell('one');
    anew.onClosed.tell('other', true);

    expect(clicked.mock.calls).toEqual([['one']]);
    expect(closed.mock.calls).toEqual([['other', 'dismissed']]);
  });
});
