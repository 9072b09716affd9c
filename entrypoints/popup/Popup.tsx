import { NothingToShow } from '../../components/NothingToShow';
import { NoticeBar } from '../../components/NoticeBar';
import { PauseControl } from '../../components/PauseControl';
import { PopupCard } from '../../components/PopupCard';
import { PopupWays } from '../../components/PopupWays';
import { ReadFailure } from '../../components/ReadFailure';
import { SectionDialog } from '../../components/SectionDialog';
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
  const { notices, section } = model;
  const pause = model.pause.value;
  const opened = section.opened.value;
  return (
    <main class={styles.page}>
      <h1 class={styles.name}>{t('extension_name')}</h1>
      <div class={styles.card}>
        <CurrentCard model={model} onOptions={onOptions} />
      </div>
      <div class={styles.notices}>
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
      {opened && (
        <SectionDialog
          section={opened.section}
          insight={opened.place.text}
          language={opened.place.language}
          onClose={section.close}
        />
      )}
    </main>
  );
}

function CurrentCard({ model, onOptions }: Pick<PopupProps, 'model' | 'onOptions'>) {
  const card = model.card.value;
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
      onSection={() => void model.openSection()}
    />
  );
}
