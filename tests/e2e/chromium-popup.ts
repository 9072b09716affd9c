import type { Popup } from './browser.ts';
import type { Target } from './chromium-target.ts';
import { until } from './firefox-e2e.mjs';
import { devtoolsKeyEvents } from './keys.ts';

/** The real toolbar popup: a target that Playwright does not see. */
export function createChromiumPopup(target: Target): Popup {
  const found = (css: string) =>
    until(() => target.evaluate((css) => document.querySelector(css) !== null, css), css);

  async function press(key: string) {
    for (const event of devtoolsKeyEvents(key)) await target.send('Input.dispatchKeyEvent', event);
  }

  return {
    evaluate: target.evaluate,
    press,
    async click(css) {
      await found(css);
      const at = await target.evaluate((css) => {
        const element = document.querySelector(css);
        element?.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, css);
      for (const type of ['mousePressed', 'mouseReleased']) {
        const button = { button: 'left', clickCount: 1 };
        await target.send('Input.dispatchMouseEvent', { type, ...at, ...button });
      }
    },
    async type(css, text) {
      await found(css);
      await target.evaluate((css) => document.querySelector<HTMLElement>(css)?.focus(), css);
      for (const key of text) await press(key);
    },
    async text(css) {
      await found(css);
      const text = await target.evaluate(
        (css) => document.querySelector<HTMLElement>(css)?.innerText ?? '',
        css,
      );
      return text.trim();
    },
    async close() {
      await target.send('Page.close').catch(() => {});
      await until(() => target.hasGone(), 'the popup to close');
    },
  };
}
