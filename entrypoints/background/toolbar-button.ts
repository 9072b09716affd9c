import { browser } from 'wxt/browser';
import type { Outcome } from './keep-selection';

/** How long the button tells what was done, in milliseconds. */
const stay = 6000;

const check = { text: '✓', colour: '#33566f' };
const alarm = { text: '!', colour: '#a3472e' };
/** Quiet: it can wait. */
const dot = { text: '•', colour: '#33566f' };

/** Tells on the toolbar button of a tab what became of its selection. */
export async function tellOnButton(tabId: number, outcome: Outcome): Promise<void> {
  const { text, colour } = outcome === 'saved' || outcome === 'cut' ? check : alarm;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: titleOf(outcome) }),
  ]);
  setTimeout(() => void clear(tabId), stay);
}

/** What waits for the reader behind the button. */
export interface Behind {
  readonly unsaved: boolean;
  readonly nudge: boolean;
}

/** The button has a mark on every tab as long as something waits; what waits to be saved comes first. */
export async function markButton({ unsaved, nudge }: Behind): Promise<void> {
  const { text, colour } = unsaved ? alarm : { ...dot, text: nudge ? dot.text : '' };
  const title = nudge ? 'nudge_waiting' : 'extension_name';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({
      title: unsaved ? titleOf('unsaved') : browser.i18n.getMessage(title),
    }),
  ]);
}

/** Back to what the button tells on every tab. */
async function clear(tabId: number): Promise<void> {
  const [text, title] = [await browser.action.getBadgeText({}), await browser.action.getTitle({})];
  try {
    await browser.action.setBadgeText({ tabId, text });
    const { colour } = text === dot.text ? dot : alarm;
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

function titleOf(outcome: Outcome): string {
  const i18n = browser.i18n as { getMessage(key: `keep_${Outcome}`): string };
  return i18n.getMessage(`keep_${outcome}`);
}
