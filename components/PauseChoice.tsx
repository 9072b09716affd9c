import { useLayoutEffect, useRef } from 'preact/hooks';
import { isPaused, type Pause } from '../core/deal/cadence';
import { dayAndTime, dayOf, timeOfDay } from './in-words';
import { OnHold } from './OnHold';
import { Sentence } from './Sentence';
import { t } from './text';
import { WordButton } from './WordButton';

export type PauseLength = 'hour' | 'tomorrow' | 'resumed';

interface PauseChoiceProps {
  pause: Pause | null;
  /** Epoch milliseconds. */
  now: number;
  onPause: (length: PauseLength) => void;
  onResume: () => void;
}

/** Offers a pause, or tells of the one in force and how to end it. */
export function PauseChoice({ pause, now, onPause, onResume }: PauseChoiceProps) {
  const whole = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const inForce = isPaused(pause, now);

  // The pressed button gives way to others; the focus must not go with it.
  useLayoutEffect(() => {
    if (pressed.current) whole.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [inForce]);

  const press = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  const word = (length: PauseLength) => (
    <WordButton
      key={length}
      label={t(`options_pause_${length}`)}
      onClick={press(() => onPause(length))}
    />
  );
  return (
    <div ref={whole}>
      {inForce && pause ? (
        <OnHold text={untilWhen(pause, now)} label={t('resume')} onResume={press(onResume)} />
      ) : (
        <Sentence
          message="options_pause"
          slots={[word('hour'), word('tomorrow'), word('resumed')]}
        />
      )}
    </div>
  );
}

function untilWhen(pause: Pause, now: number): string {
  if (pause === 'untilResumed') return t('options_paused');
  const { until } = pause;
  const day = dayOf(until, now);
  return t(`options_paused_${day}`, day === 'later' ? dayAndTime(until) : timeOfDay(until));
}
