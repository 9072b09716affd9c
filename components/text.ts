import { browser } from '@wxt-dev/browser';
import type english from '../public/_locales/en/messages.json';

/** A misspelt or deleted message fails to compile. */
export type MessageKey = keyof typeof english;

export type GetMessage = (key: MessageKey, substitutions?: string | string[]) => string;

const i18n = browser?.i18n as { getMessage: GetMessage } | undefined;

/** The reader's language in the extension; the bare key in component tests, where wording is not the point. */
export const t: GetMessage = i18n
  ? (key, substitutions) => i18n.getMessage(key, substitutions)
  : (key) => key;
