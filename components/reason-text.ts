import type { Card } from '../core/deal/card';
import { fewWords } from './few-words';
import { t } from './text';

const language = () => document.documentElement.lang || undefined;

/** What a card's one line says of why it came; undefined when it came in plain rotation. */
export function reasonText({ reason, about, savedAt }: Card): string | undefined {
  if (reason === 'topic' && about?.length) {
    return t('reason_topic_words', fewWords(about, t));
  }
  if (reason === 'favourite' && savedAt !== undefined) {
    const day = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long' });
    return t('reason_favourite_day', day.format(savedAt));
  }
  return reason && t(`reason_${reason}`);
}
