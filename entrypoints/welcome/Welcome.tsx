import { Button } from '../../components/Button';
import { FirstCadence } from '../../components/FirstCadence';
import { NoticeBar } from '../../components/NoticeBar';
import { SampleInsight } from '../../components/SampleInsight';
import { t } from '../../components/text';
import styles from './Welcome.module.css';
import type { WelcomeModel } from './welcome-model';

interface WelcomeProps {
  model: WelcomeModel;
  /** An insight with its source. */
  sample: { readonly text: string; readonly title: string; readonly section: string };
  /** Whose question about the new tab is explained. */
  browser: 'chromium' | 'firefox';
  onOpen: () => void;
}

export function Welcome({ model, sample, browser, onOpen }: WelcomeProps) {
  const { notices } = model;
  return (
    <main class={styles.page}>
      <h1>{t('welcome_title')}</h1>
      <p>{t('welcome_what')}</p>
      <SampleInsight {...sample} />
      <p>{t('welcome_documents')}</p>
      <FirstCadence
        cadence={model.cadence.value}
        kept={model.kept.value}
        onChoose={(cadence) => void model.choose(cadence)}
      />
      <section>
        <h2>{t('welcome_keep_title')}</h2>
        <p>{t(`welcome_keep_${browser}`)}</p>
      </section>
      <div class={styles.end}>
        <Button label={t('welcome_open')} kind="main" onClick={onOpen} />
        <p>{t('welcome_privacy')}</p>
      </div>
      <NoticeBar
        notice={notices.notice.value}
        failure={notices.failure.value}
        onUndo={() => void notices.undo()}
        onDismiss={notices.dismiss}
      />
    </main>
  );
}
