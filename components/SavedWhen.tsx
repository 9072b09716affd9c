import { t } from './text';
import { date, timeAgo } from './time-ago';

interface SavedWhenProps {
  /** Epoch milliseconds, both. */
  savedAt: number;
  now: number;
}

/** When a passage was saved: in words while it is recent, then by its date. */
export function SavedWhen({ savedAt, now }: SavedWhenProps) {
  return (
    <time dateTime={new Date(savedAt).toISOString()} title={date(savedAt)}>
      {savedText(savedAt, now)}
    </time>
  );
}

function savedText(savedAt: number, now: number) {
  const ago = timeAgo(savedAt, now);
  if (ago === undefined) return t('library_saved_on', date(savedAt));
  return ago === 'now' ? t('library_saved_now') : t('library_saved', ago);
}
