import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';

/** A real click on the first button within `part` that reads so: without one, no browser asks for a permission. */
export async function pressWord(browser: Browser, part: string, label: string): Promise<void> {
  await until(() => browser.evaluate(mark, part, label), label);
  await browser.click('[data-pressed]');
  await browser.evaluate(unmark);
}

/** Runs in a page. */
function mark(part: string, label: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>(`${part} button`)];
  const button = buttons.find(({ textContent }) => textContent?.trim() === label);
  if (button) button.dataset.pressed = '';
  return button !== undefined;
}

function unmark(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-pressed]')) {
    delete button.dataset.pressed;
  }
}
