import { CadenceChoice } from '../../components/CadenceChoice';
import { CadenceMeaning } from '../../components/CadenceMeaning';
import { Choice } from '../../components/Choice';
import { PauseChoice } from '../../components/PauseChoice';
import { Sentence } from '../../components/Sentence';
import { t } from '../../components/text';
import { WordButton } from '../../components/WordButton';
import { isPaused } from '../../core/deal/cadence';
import type { Between, Settings } from '../../core/settings';
import { Note, Saying } from './Letter';
import type { OptionsModel } from './options-model';

interface ArrivalsProps {
  model: OptionsModel;
  settings: Settings;
}

/** When a new insight comes, and what stands on a new tab until then. */
export function Arrivals({ model, settings }: ArrivalsProps) {
  const { cadence, between, pause, moments } = settings;
  const arrival = model.arrival.value;
  const now = model.now.value;
  const paused = isPaused(pause, now);
  const nothingComes = model.documents.content.value?.every(
    ({ weight, count }) => weight === 0 || count === 0,
  );
  const betweenChoice = (
    <Choice<Between>
      key="between"
      label={t('options_between_label')}
      value={between}
      options={[
        { value: 'keep', label: t('options_between_keep') },
        { value: 'quiet', label: t('options_between_quiet') },
      ]}
      onChoose={(between) => void model.change({ between })}
    />
  );
  const momentsChoice = (
    <Choice
      key="moments"
      label={t('options_moments_label')}
      value={moments ? 'on' : 'off'}
      options={[
        { value: 'on', label: t('options_moments_on') },
        { value: 'off', label: t('options_moments_off') },
      ]}
      onChoose={(chosen) => void model.change({ moments: chosen === 'on' })}
    />
  );
  return (
    <>
      <Saying>
        <CadenceChoice cadence={cadence} onChoose={(cadence) => void model.change({ cadence })} />
        {nothingComes && <Note>{t('cadence_means_nothing')}</Note>}
        {arrival && !nothingComes && !paused && <CadenceMeaning arrival={arrival} now={now} />}
        {arrival?.pinned && <WordButton label={t('unpin')} onClick={() => void model.letGo()} />}
      </Saying>
      <Sentence
        message={cadence.kind === 'everyTab' ? 'options_between_paused' : 'options_between'}
        slots={[betweenChoice]}
      />
      <Saying>
        <Sentence message="options_moments" slots={[momentsChoice]} />
        <Note>{t('options_moments_note')}</Note>
      </Saying>
      <PauseChoice
        pause={pause}
        now={now}
        onPause={(length) => void model.pause(length)}
        onResume={() => void model.change({ pause: null })}
      />
    </>
  );
}
