import { Choice } from '../../components/Choice';
import { LevelMeaning } from '../../components/LevelMeaning';
import { QuietHoursChoice } from '../../components/QuietHoursChoice';
import { Sentence } from '../../components/Sentence';
import { SnoozedUntil } from '../../components/SnoozedUntil';
import { t } from '../../components/text';
import { isPaused } from '../../core/deal/cadence';
import { type Level, levels } from '../../core/nudge/nudge';
import { Note, Saying, Told } from './Letter';
import type { NudgeState, NudgesModel } from './nudges-model';
import type { OptionsModel } from './options-model';
import { Switch } from './Switch';

interface NudgesProps {
  model: OptionsModel;
  nudges: NudgesModel;
  state: NudgeState;
}

/** How often insights come outside of the new tab, in which ways, and when not. */
export function Nudges({ model, nudges, state }: NudgesProps) {
  const { settings } = state;
  const now = model.now.value;
  const level = (
    <Choice<Level>
      key="level"
      label={t('options_nudges_label')}
      value={settings.nudges}
      options={levels.map((value) => ({ value, label: t(`options_nudges_${value}`) }))}
      onChoose={(nudges) => void model.change({ nudges })}
    />
  );
  return (
    <>
      {nudges.quieter.value.map((way) => (
        <Told key={way}>{t(`options_quieter_${way}`)}</Told>
      ))}
      <Saying>
        <Sentence
          message={settings.nudges === 'off' ? 'options_nudges_none' : 'options_nudges'}
          slots={[level]}
        />
        <LevelMeaning level={settings.nudges} />
      </Saying>
      {settings.nudges !== 'off' && (
        <>
          {settings.snoozedUntil !== null && settings.snoozedUntil > now && (
            <SnoozedUntil
              until={settings.snoozedUntil}
              now={now}
              onResume={() => void nudges.resume()}
            />
          )}
          <Ways nudges={nudges} state={state} isPaused={isPaused(settings.pause, now)} />
          <Saying>
            <QuietHoursChoice
              quietHours={settings.quietHours}
              onChoose={(quietHours) => void model.change({ quietHours })}
            />
            <Note>{t('options_quiet_note')}</Note>
          </Saying>
        </>
      )}
    </>
  );
}

interface WaysProps {
  nudges: NudgesModel;
  state: NudgeState;
  isPaused: boolean;
}

function Ways({ nudges: { switches }, state, isPaused }: WaysProps) {
  const isAny = state.badge || state.pageCard || state.notification;
  return (
    <>
      {!isAny && <Note>{t('options_nudges_no_way')}</Note>}
      {isAny && isPaused && <Note>{t('options_nudges_paused')}</Note>}
      <Switch which="badge" isOn={state.badge} switches={switches} />
      <Saying>
        <Switch which="pageCard" isOn={state.pageCard} switches={switches} />
        {state.reading === 'none' && <Note>{t('options_pageCard_asks')}</Note>}
      </Saying>
      <Switch which="notification" isOn={state.notification} switches={switches} />
      {isAny && <Note>{t('options_ways_note')}</Note>}
    </>
  );
}
