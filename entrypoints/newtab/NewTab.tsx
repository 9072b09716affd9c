import { CardExtras } from '../../components/CardExtras';
import { CardSource } from '../../components/CardSource';
import { CardTools } from '../../components/CardTools';
import { Insight } from '../../components/Insight';
import { NoticeBar } from '../../components/NoticeBar';
import { Quiet } from '../../components/Quiet';
import { t } from '../../components/text';
import styles from './NewTab.module.css';
import type { NewTabModel } from './newtab-model';
import type { NewTabDialogs } from './newtab-dialogs';

interface NewTabProps {
  model: NewTabModel;
  dialogs: NewTabDialogs;
  /** The insight of the build, on screen while there is no card. */
  fallback: string;
  onLibrary: () => void;
  onOptions: () => void;
}

export function NewTab({ model, dialogs, fallback, onLibrary, onOptions }: NewTabProps) {
  const card = model.card.value;
  const quiet = model.quiet.value;
  const { notices } = model;
  return (
    <>
      {!quiet && (
        <Insight
          text={card?.text ?? fallback}
          language={card?.language ?? 'en'}
          {...(card && { id: card.insightId })}
        />
      )}
      <div class={styles.rest}>
        {quiet && (
          <Quiet
            settings={model.settings.value}
            onShow={() => void model.next()}
            onResume={() => void model.resume()}
          />
        )}
        {card && (
          <CardSource
            title={card.documentTitle}
            section={card.sectionHeading}
            onOpen={() => dialogs.openSection(card)}
            {...(card.pole && { pole: card.pole })}
            {...(card.reason && { reason: card.reason })}
          />
        )}
        <div class={styles.tools}>
          <CardTools
            hasCard={card !== null}
            saved={model.saved.value}
            pinned={model.pinned.value}
            canGoBack={model.canGoBack.value}
            onSave={() => void model.toggleSaved()}
            onNext={() => void model.next()}
            onBack={() => void model.back()}
            onCopy={() => void model.copy()}
            onHide={() => void model.hide()}
            onLess={() => void model.lessOfDocument()}
            onPin={() => void model.togglePinned()}
            onWhy={dialogs.openWhy}
            onSection={() => card && dialogs.openSection(card)}
            onLibrary={onLibrary}
            onOptions={onOptions}
            onKeys={dialogs.openKeys}
          />
        </div>
        {card && (card.practice || card.ask) && (
          <details class={styles.extras} key={card.insightId}>
            <summary>{t(card.practice ? 'try_this' : 'ask_yourself')}</summary>
            <CardExtras practice={card.practice} ask={card.ask} language={card.language} />
          </details>
        )}
        {model.trouble.value && (
          <p class={styles.trouble} role="note">
            {t(`trouble_${model.trouble.value}`)}
          </p>
        )}
      </div>
      {dialogs.draw(card)}
      <NoticeBar
        notice={notices.notice.value}
        failure={notices.failure.value}
        onUndo={() => void notices.undo()}
        onDismiss={notices.dismiss}
      />
    </>
  );
}
