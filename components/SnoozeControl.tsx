import { BellOff, BellRing } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import { dayAndTime, dayOf, timeOfDay } from './in-words';
import styles from './SnoozeControl.module.css';
import { t } from './text';
import { useKeptFocus } from './use-kept-focus';

interface SnoozeControlProps {
  /** No nudges before this time, in epoch milliseconds; null when they may come. */
  until: number | null;
  /** Of the page in front; undefined where the browser does not tell. */
  host: string | undefined;
  /** Whether the reader left that host out. */
  leftOut: boolean;
  /** Epoch milliseconds. */
  now: number;
  onSnooze: (snooze: 'hour' | 'today' | 'tomorrow') => void;
  onResume: () => void;
  onLeaveOut: () => void;
  onTakeIn: () => void;
}

/** Quiets the nudges alone, for a while or on one site, and says until when they are quiet. */
export function SnoozeControl(props: SnoozeControlProps) {
  const { until, now } = props;
  const control = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState(false);
  const listId = 'snoozes';
  return (
    <div class={styles.control} ref={control}>
      <p role="status">{until !== null && snoozedText(until, now)}</p>
      {until === null ? (
        <Button
          label={t('popup_snooze')}
          icon={BellOff}
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        />
      ) : (
        <Button label={t('snoozed_resume')} icon={BellRing} onClick={props.onResume} />
      )}
      {until === null && open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it are pressed by key as well
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the buttons in it
        <div class={styles.list} id={listId} onClick={() => setOpen(false)}>
          <Choices {...props} />
        </div>
      )}
    </div>
  );
}

function Choices({ host, leftOut, onSnooze, onLeaveOut, onTakeIn }: SnoozeControlProps) {
  return (
    <>
      <Button label={t('popup_snooze_hour')} onClick={() => onSnooze('hour')} />
      <Button label={t('popup_snooze_today')} onClick={() => onSnooze('today')} />
      <Button label={t('popup_snooze_tomorrow')} onClick={() => onSnooze('tomorrow')} />
      {host && (
        <Button
          label={t(leftOut ? 'popup_site_take_in' : 'popup_site_leave_out', host)}
          onClick={leftOut ? onTakeIn : onLeaveOut}
        />
      )}
    </>
  );
}

function snoozedText(until: number, now: number): string {
  switch (dayOf(until, now)) {
    case 'today':
      return t('popup_snoozed', timeOfDay(until));
    case 'tomorrow':
      return t('popup_snoozed_tomorrow', timeOfDay(until));
    case 'later':
      return t('popup_snoozed', dayAndTime(until));
  }
}
