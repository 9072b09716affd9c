import { DocumentWeights } from '../../components/DocumentWeights';
import { HiddenInsights } from '../../components/HiddenInsights';
import { NoticeBar } from '../../components/NoticeBar';
import { t } from '../../components/text';
import { Arrivals } from './Arrivals';
import { GoesBy } from './GoesBy';
import { InAndOut } from './InAndOut';
import { Kept } from './Kept';
import { Note, Paragraph, Read } from './Letter';
import { Looks } from './Looks';
import { NewTabExtras } from './NewTabExtras';
import { Nudges } from './Nudges';
import type { NudgesModel } from './nudges-model';
import styles from './Options.module.css';
import type { OptionsModel } from './options-model';
import { Shown } from './Shown';
import type { ShowingsModel } from './showings-model';

interface OptionsProps {
  model: OptionsModel;
  nudges: NudgesModel;
  showings: ShowingsModel;
  version: string;
  onShortcuts: () => void;
}

/** The options, as a letter with the choices in its sentences. */
export function Options({ model, nudges, showings, version, onShortcuts }: OptionsProps) {
  const { settings, documents, hidden, notices } = model;
  const state = nudges.state.value;
  return (
    <>
      <main class={styles.letter}>
        <header>
          <h1>{t('options')}</h1>
          <Note>{t('options_lead')}</Note>
        </header>
        <Paragraph title={t('options_title_arrivals')}>
          <Read part={settings}>
            {(settings) => <Arrivals model={model} settings={settings} />}
          </Read>
        </Paragraph>
        <Paragraph id="nudges" title={t('options_title_nudges')}>
          <Read part={settings}>
            {() => (
              <Read part={nudges.granted}>
                {() => state && <Nudges model={model} nudges={nudges} state={state} />}
              </Read>
            )}
          </Read>
        </Paragraph>
        {state && (
          <Paragraph id="goes-by" title={t('options_title_goes_by')}>
            <GoesBy nudges={nudges} state={state} />
          </Paragraph>
        )}
        <Paragraph title={t('options_title_documents')}>
          <Read part={documents}>
            {(documents) => (
              <DocumentWeights
                documents={documents}
                onWeigh={(id, weight) => void model.weigh(id, weight)}
              />
            )}
          </Read>
        </Paragraph>
        <Paragraph title={t('options_title_hidden')}>
          <Read part={hidden}>
            {(insights) => (
              <HiddenInsights insights={insights} onBringBack={(id) => void model.bringBack(id)} />
            )}
          </Read>
        </Paragraph>
        <Paragraph id="keep" title={t('options_title_in_and_out')}>
          <InAndOut model={model} />
        </Paragraph>
        <Paragraph title={t('options_title_looks')}>
          <Read part={settings}>{(settings) => <Looks model={model} settings={settings} />}</Read>
        </Paragraph>
        <Paragraph title={t('options_title_extras')}>
          <Read part={settings}>
            {(settings) => (
              <NewTabExtras model={model} settings={settings} onShortcuts={onShortcuts} />
            )}
          </Read>
        </Paragraph>
        <Paragraph id="shown" title={t('options_title_shown')}>
          <Shown showings={showings} trouble={model.status.content.value?.trouble} />
        </Paragraph>
        <Paragraph title={t('options_title_kept')}>
          <Kept model={model} />
        </Paragraph>
        <Paragraph title={t('options_title_privacy')}>
          <p class={styles.privacy}>{t('options_privacy_stays')}</p>
          <p class={styles.privacy}>{t('options_privacy_asks')}</p>
        </Paragraph>
        <footer>
          <Note>{t('options_version', version)}</Note>
        </footer>
      </main>
      <NoticeBar
        notice={notices.notice.value}
        failure={notices.failure.value}
        onUndo={() => void notices.undo()}
        onDismiss={notices.dismiss}
      />
    </>
  );
}
