import { browser } from 'wxt/browser';
import type { Card } from '../../core/deal/card';
import type { Reason } from '../../core/deal/reason';
import type { Outcome } from '../../core/nudge/nudge';
import type { Shower } from '../../services/nudge-surroundings';

/** Not there before the reader allows notifications. */
const notifications = () =>
  (browser as { notifications?: typeof browser.notifications }).notifications;

/** A nudge as a notification of the system. Its name there is its token. */
export const notificationShower: Shower = {
  async show({ token, card }) {
    const shown = await notifications()?.create(token, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png'),
      // Firefox leaves the line of context out; nothing that matters may stand there.
      title: reasonOf(card),
      message: card.text,
      contextMessage: card.documentTitle,
    });
    return shown !== undefined;
  },
  async clear({ token }) {
    await notifications()?.clear(token);
  },
};

/**
 * To be called at once at every start, and whenever the reader allows notifications. Safe to repeat with
 * the same `clicked`.
 *
 * @param clicked gets the token; the click is the reader's, so windows may be opened
 */
export function listenToNotifications(
  clicked: (token: string) => void,
  closed: (token: string, outcome: Outcome) => void,
): void {
  const api = notifications();
  // Firefox has others, which nobody listens to, when they are allowed anew.
  if (!api || api.onClicked.hasListener(clicked)) return;
  api.onClicked.addListener(clicked);
  // Firefox does not tell who closed it.
  api.onClosed.addListener((token, byUser) => closed(token, byUser ? 'dismissed' : 'ignored'));
}

/** Opens the popup; or, where the browser opens it only by its button, as a window of its own. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL('/popup.html');
    await browser.windows.create({ url, type: 'popup', width: 420, height: 620 });
  }
}

function reasonOf({ reason, documentTitle }: Card): string {
  if (!reason) return documentTitle;
  const i18n = browser.i18n as { getMessage(key: `reason_${Reason}`): string };
  return i18n.getMessage(`reason_${reason}`);
}
