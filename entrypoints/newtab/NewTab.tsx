import type { ReadonlySignal } from '@preact/signals-core';
import type { VNode } from 'preact';
import { CardExtras } from '../../components/CardExtras';
import { CardSource } from '../../components/CardSource';
import { CardTools } from '../../components/CardTools';
import { Insight } from '../../components/Insight';
import { NoticeBar } from '../../components/NoticeBar';
import { NoticeRoom } from '../../components/NoticeRoom';
import { Quiet } from '../../components/Quiet';
import { t } from '../../components/text';
import type { Card } from '../../core/deal/card';
import type { LazyPage, LazyParts } from './lazy-page';
import styles from './NewTab.module.css';
import type { NewTabModel } from './newtab-model';

interface NewTabProps {
  model: NewTabModel;
  lazy: LazyPage;
  /** Drawn around the insight once it is there; null for most readers. */
  surroundings: ReadonlySignal<VNode | null>;
  /** The insight of the build, on screen while there is no card. */
  fallback: string;
  onLibrary: () => void;
  onOptions: () => void;
  onKeys: () => void;
}

export function NewTab(props: NewTabProps) {
  const { model, lazy, surroundings } = props;
  const card = model.card.value;
  const quiet = model.quiet.value;
  const { notices } = model;
  const { Dialogs, MoreTools, PlanOf } = lazy.parts.value ?? {};
  /** Does something with the card on screen that most tabs never do. */
  const ask = (act: (parts: LazyParts, card: Card) => unknown) => () =>
    card && void lazy.ask((parts) => act(parts, card));
  const openSection = ask((parts, card) => parts.openSection(card));
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
        {card && <CardSource card={card} onOpen={openSection} />}
        <div class={styles.tools}>
          <CardTools
            hasCard={card !== null}
            hasDocument={card?.documentId !== undefined}
            saved={model.saved.value}
            pinned={model.pinned.value}
            canGoBack={model.canGoBack.value}
            More={MoreTools}
            onMore={() => void lazy.load()}
            onSave={() => void model.toggleSaved()}
            onNext={() => void model.next()}
            onBack={() => void model.back()}
            onCopy={() => void model.copy()}
            onHide={() => void model.hide()}
            onLess={ask((parts, card) => parts.lessOfDocument(card))}
            onPin={() => void model.togglePinned()}
            onWhy={ask((parts, card) => parts.openWhy(card))}
            onSection={openSection}
            onLibrary={props.onLibrary}
            onOptions={props.onOptions}
            onKeys={props.onKeys}
          />
        </div>
        {card && (
          <div class={styles.extras}>
            <CardExtras card={card} onOpen={ask((parts, card) => parts.readPlan(card))}>
              {PlanOf && <PlanOf card={card} />}
            </CardExtras>
          </div>
        )}
        {model.trouble.value && (
          <p class={styles.trouble} role="note">
            {t(`trouble_${model.trouble.value}`)}
          </p>
        )}
      </div>
      {surroundings.value}
      {Dialogs && <Dialogs />}
      <NoticeRoom>
        <NoticeBar
          notice={notices.notice.value}
          failure={notices.failure.value}
          onUndo={() => void notices.undo()}
          onDismiss={notices.dismiss}
        />
      </NoticeRoom>
    </>
  );
}
