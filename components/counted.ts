import { type MessageKey, t } from './text';

/** Words follow the page's language; without one, the browser's. */
const language = () => document.documentElement.lang || undefined;

export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** The form of a message that goes with this number. */
export function formFor(count: number, one: MessageKey, many: MessageKey): MessageKey {
  return new Intl.PluralRules(language()).select(count) === 'one' ? one : many;
}

/** A message about a number of things, with the number in it. */
export function counted(count: number, one: MessageKey, many: MessageKey): string {
  return t(formFor(count, one, many), number(count));
}
