import type { ReadonlySignal } from '@preact/signals-core';
import type { VNode } from 'preact';
import { CardExtras } from '../../components/CardExtras';
import { CardSource } from '../../components/CardSource';
import { CardTools } from '../../components/CardTools';
import { Insight } from '../../components/Insight';
import { NoticeBar } from '../../components/NoticeBar';
import { Quiet } from '../../components/Quiet';
import { t } from '../../components/text';
import styles from './NewTab.module.css';
import type { NewTabDialogs } from './newtab-dialogs';
import type { NewTabModel } from './newtab-model';

interface NewTabProps {
  model: NewTabModel;
  dialogs: NewTabDialogs;
  /** Drawn around the insight once it is there; null for most readers. */
  surroundings: ReadonlySignal<VNode | null>;
  /** The insight of the build, on screen while there is no card. */
  fallback: string;
  onLibrary: () => void;
  onOptions: () => void;
}

export function NewTab(props: NewTabProps) {
  const { model, dialogs, surroundings } = props;
  const card = model.card.value;
  const quiet = model.quiet.value;
  const { notices } = model;
  const dialog = dialogs.open.value;
  const OpenDialog = dialogs.View.value;
  return (
    <>
      {!quiet && (
        <Insight
          text={card?.text ?? props.fallback}
          language={card?.language ?? 'en'}
          {...(card && { id: card.insightId })}
        />
      )}
      <div class={styles.rest}>
        <h1 class={styles.name}>{t('new_tab')}</h1>
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
            onOpen={() => void dialogs.showSection(card)}
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
            onWhy={() => card && void dialogs.show({ kind: 'why', card })}
            onSection={() => card && void dialogs.showSection(card)}
            onLibrary={props.onLibrary}
            onOptions={props.onOptions}
            onKeys={() => void dialogs.show({ kind: 'keys' })}
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
      {surroundings.value}
      {dialog && OpenDialog && <OpenDialog dialog={dialog} model={model} onClose={dialogs.close} />}
      <NoticeBar
        notice={notices.notice.value}
        failure={notices.failure.value}
        onUndo={() => void notices.undo()}
        onDismiss={notices.dismiss}
      />
    </>
  );
}
