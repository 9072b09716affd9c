import type { GetMessage } from '../../components/text';

/** By the name that no page can take: an element of it may well be called `browser`. */
declare const chrome: { i18n: { getMessage: GetMessage } };

/** The reader's language in the extension. */
export const t: GetMessage = (key, substitutions) => chrome.i18n.getMessage(key, substitutions);
