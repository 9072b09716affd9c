import type { MessageKey } from '../../components/text';

/** By the name that no page can take: an element of it may well be called `browser`. */
declare const chrome: { i18n: { getMessage(key: MessageKey, substitutions?: string): string } };

/** The reader's language in the extension. */
export const t = (key: MessageKey, substitutions?: string) =>
  chrome.i18n.getMessage(key, substitutions);
