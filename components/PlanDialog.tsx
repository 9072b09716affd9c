import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { favouriteLimits, type PlanWords, planMoments } from '../core/favourite';
import { Button } from './Button';
import { Choice } from './Choice';
import { number } from './counted';
import { Dialog } from './Dialog';
import styles from './PlanDialog.module.css';
import { PlanField } from './PlanField';
import { Sentence } from './Sentence';
import { t } from './text';

interface PlanDialogProps {
  /** What the insight invites to: an act to begin from. */
  practice?: string | undefined;
  /** What it begins with: the plan there is, or words that were not saved. */
  plan?: PlanWords | undefined;
  /** Whether the words could not be saved. */
  failed?: boolean;
  /** Called with both parts filled in, each on one line. */
  onSave: (words: PlanWords) => void;
  /** Called with the words as they were left, where they are not those it began with. */
  onClose: (typed: PlanWords | undefined) => void;
}

/** In which the reader writes what they mean to do: “When …, I will …”. Nothing asks for it. */
export function PlanDialog({ practice, plan, failed = false, onSave, onClose }: PlanDialogProps) {
  const [when, setWhen] = useState(plan?.when ?? '');
  const [will, setWill] = useState(plan?.will ?? '');
  const [moment, setMoment] = useState(plan?.moment ?? 'evening');
  const [half, setHalf] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const noteId = useId();

  const field = (index: number) => fields.current?.querySelectorAll('textarea')[index];
  // After the dialog has opened, and given the focus to the button that closes it.
  useLayoutEffect(() => field(0)?.focus(), []);

  function save() {
    const words = { when: onOneLine(when), will: onOneLine(will), moment };
    if (words.when !== '' && words.will !== '') return onSave(words);
    setHalf(true);
    field(words.when === '' ? 0 : 1)?.focus();
  }

  function close() {
    const isTyped = when !== (plan?.when ?? '') || will !== (plan?.will ?? '');
    onClose(isTyped || (plan && moment !== plan.moment) ? { when, will, moment } : undefined);
  }

  const isHalf = half && (onOneLine(when) === '' || onOneLine(will) === '');
  const isFull = Math.max(when.length, will.length) >= favouriteLimits.plan;
  return (
    <Dialog title={t('plan_title')} onClose={close}>
      {practice && (
        <p class={styles.practice} dir="auto">
          {practice}
        </p>
      )}
      <div class={styles.fields} ref={fields}>
        <PlanField
          label={t('plan_when')}
          value={when}
          example={t('plan_when_example')}
          describedBy={noteId}
          onType={setWhen}
          onEnter={() => field(1)?.focus()}
        />
        <PlanField
          label={t('plan_will')}
          value={will}
          example={t('plan_will_example')}
          describedBy={noteId}
          onType={setWill}
          onEnter={save}
        />
      </div>
      <p class={styles.note} id={noteId} role="status">
        {isHalf ? t('plan_half') : isFull && t('plan_full', number(favouriteLimits.plan))}
      </p>
      <Sentence
        message="plan_comes_once"
        slots={[
          <Choice
            key="moment"
            label={t('plan_moment_label')}
            value={moment}
            options={planMoments.map((value) => ({ value, label: t(`plan_at_${value}`) }))}
            onChoose={setMoment}
          />,
        ]}
      />
      <div role="alert">{failed && <p class={styles.problem}>{t('plan_failed')}</p>}</div>
      <div class={styles.answers}>
        <Button label={t('plan_save')} kind="main" onClick={save} />
        <Button label={t('plan_not_now')} onClick={close} />
      </div>
    </Dialog>
  );
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]\s*/g, ' ');
}
