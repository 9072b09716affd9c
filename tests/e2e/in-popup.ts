import type { Browser, Popup, View } from './browser.ts';
import { until } from './firefox-e2e.mjs';

/** The popup over the current tab, once its card is there. */
export async function openPopupCard(browser: Browser): Promise<Popup> {
  const popup = await browser.openPopup();
  await until(async () => (await popup.text('.Insight_text')).length > 0, 'its card');
  return popup;
}

/** Waits until these words stand in the popup. */
export async function popupSays(popup: Popup, words: string | RegExp): Promise<void> {
  const isThere = (text: string) =>
    typeof words === 'string' ? text.includes(words) : words.test(text);
  await until(async () => isThere(await popup.text('main')), String(words));
}

/** Presses the first button, or opens the first disclosure, that holds these words, once it is there. */
export async function pressWords(view: View, words: string): Promise<void> {
  await until(() => view.evaluate(press, words), words);
}

function press(words: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
    ({ textContent }) => textContent?.includes(words),
  );
  found?.click();
  return found !== undefined;
}
