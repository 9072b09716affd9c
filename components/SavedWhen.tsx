import { t } from './text';
import { date, timeAgo } from './time-ago';

interface SavedWhenProps {
  /** Epoch milliseconds, both. */
  savedAt: number;
  now: number;
}

/** When a passage was saved: in words while it is recent, then by its date. */
export function SavedWhen({ savedAt, now }: SavedWhenProps) {
  const ago = timeAgo(savedAt, now);
  return (
    <time dateTime={new Date(savedAt).toISOString()} title={date(savedAt)}>
      {ago ? t('library_saved', ago) : t('library_saved_on', date(savedAt))}
    </time>
  );
}
