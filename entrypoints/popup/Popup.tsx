import { CardDialogs } from '../../components/CardDialogs';
import { CardExtras } from '../../components/CardExtras';
import { NothingToShow } from '../../components/NothingToShow';
import { NoticeBar } from '../../components/NoticeBar';
import { PageAnswer } from '../../components/PageAnswer';
import { PauseControl } from '../../components/PauseControl';
import { PlanLine } from '../../components/PlanLine';
import { PopupCard } from '../../components/PopupCard';
import { PopupWays } from '../../components/PopupWays';
import { ReadFailure } from '../../components/ReadFailure';
import { SnoozeControl } from '../../components/SnoozeControl';
import { t } from '../../components/text';
import { UnsavedPassage } from '../../components/UnsavedPassage';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model';

interface PopupProps {
  model: PopupModel;
  now: () => number;
  onLibrary: () => void;
  onOptions: () => void;
  /** undefined where the browser has no side panel. */
  onSide: (() => void) | undefined;
}

export function Popup({ model, now, onLibrary, onOptions, onSide }: PopupProps) {
  const { notices, snoozing } = model;
  const pause = model.pause.value;
  const snoozed = snoozing.snoozed.value;
  return (
    <main class={styles.page}>
      <h1 class={styles.name}>{t('extension_name')}</h1>
      <div class={styles.card}>
        <CurrentCard model={model} onOptions={onOptions} />
      </div>
      <div class={styles.notices}>
        <PageAnswer answer={notices.notice.value ? null : model.thisPage.answer.value} />
        <NoticeBar
          notice={notices.notice.value}
          failure={model.failed.value ? null : notices.failure.value}
          onUndo={() => void notices.undo()}
          onDismiss={notices.dismiss}
        />
      </div>
      <div class={styles.foot}>
        {pause !== undefined && (
          <PauseControl
            pause={pause}
            now={now()}
            onHour={() => void model.pauseForAnHour()}
            onTomorrow={() => void model.pauseUntilTomorrow()}
            onResume={() => void model.resume()}
          />
        )}
        {snoozed && pause === null && (
          <SnoozeControl
            until={snoozed.until}
            host={snoozed.host}
            leftOut={snoozed.leftOut !== undefined}
            now={now()}
            onSnooze={(snooze) => void snoozing.snooze(snooze)}
            onResume={() => void snoozing.resume()}
            onLeaveOut={() => void snoozing.leaveOut()}
            onTakeIn={() => void snoozing.takeIn()}
          />
        )}
        <PopupWays
          favourites={model.count.value}
          onLibrary={onLibrary}
          onSide={onSide}
          onOptions={onOptions}
        />
      </div>
      {model.trouble.value && (
        <p class={styles.trouble} role="note">
          {t(`trouble_${model.trouble.value}`)}
        </p>
      )}
      <CardDialogs dialogs={model.dialogs} onHide={() => void model.hide()} />
    </main>
  );
}

function CurrentCard({ model, onOptions }: Pick<PopupProps, 'model' | 'onOptions'>) {
  const card = model.card.value;
  const { section, why, planning } = model.dialogs;
  const unsaved = model.unsaved.first.value;
  if (unsaved) {
    return (
      <UnsavedPassage
        passage={unsaved}
        onTryAgain={() => void model.unsaved.tryAgain(unsaved)}
        onCopy={() => void model.unsaved.copy(unsaved)}
        onDiscard={() => void model.unsaved.discard(unsaved)}
      />
    );
  }
  if (model.failed.value) return <ReadFailure failure="card" onRetry={() => void model.start()} />;
  if (card === undefined) return null;
  if (card === null) return <NothingToShow onOptions={onOptions} />;
  return (
    <PopupCard
      card={card}
      saved={model.saved.value}
      onSave={() => void model.toggleSaved()}
      onNext={() => void model.next()}
      onCopy={() => void model.copy()}
      onSection={() => void section.open(card)}
      onWhy={() => void why.open(card)}
      onForPage={() => void model.thisPage.ask()}
    >
      <CardExtras card={card} onOpen={() => void planning.read(card)}>
        <PlanLine
          card={card}
          planned={planning.planned.value}
          onEdit={planning.edit}
          onDrop={() => void planning.drop()}
        />
      </CardExtras>
    </PopupCard>
  );
}
