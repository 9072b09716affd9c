import { Sentence } from '../../components/Sentence';
import { SiteList } from '../../components/SiteList';
import { SkippedSites } from '../../components/SkippedSites';
import { t } from '../../components/text';
import { WordButton } from '../../components/WordButton';
import { skippedPages } from '../../core/nudge/skipped-pages';
import { Note, Saying } from './Letter';
import type { NudgeState, NudgesModel } from './nudges-model';
import { Switch } from './Switch';

interface GoesByProps {
  nudges: NudgesModel;
  state: NudgeState;
}

/** What Flyleaf may know, so that an insight fits; and what it never looks at. */
export function GoesBy({ nudges, state }: GoesByProps) {
  const { excludedSites, lessFor } = state.settings;
  return (
    <>
      <Reading nudges={nudges} state={state} />
      <Saying>
        <Switch which="idle" isOn={state.idle} switches={nudges.switches} />
        <Note>{t('options_idle_note')}</Note>
      </Saying>
      <Saying>
        <Sentence
          message={excludedSites.length > 0 ? 'options_excluded' : 'options_excluded_none'}
          slots={[]}
        />
        <SiteList
          label={t('options_excluded_label')}
          sites={excludedSites}
          onAdd={(host) => void nudges.exclude(host)}
          onRemove={(host) => void nudges.include(host)}
        />
      </Saying>
      <SkippedSites skipped={skippedPages} />
      {lessFor.map((reason) => (
        <Sentence
          key={reason}
          message="options_less"
          slots={[
            t(`reason_${reason}`),
            <WordButton
              key="back"
              label={t('options_less_back')}
              onClick={() => void nudges.asBefore(reason)}
            />,
          ]}
        />
      ))}
    </>
  );
}

function Reading({ nudges: { switches }, state: { reading, sites } }: GoesByProps) {
  const word = (which: 'named' | 'all' | 'none', act: () => Promise<void>) => (
    <WordButton key={which} label={t(`options_read_choose_${which}`)} onClick={() => void act()} />
  );
  const named = word('named', switches.readNamedSites);
  const all = word('all', switches.readEverySite);
  const none = word('none', switches.stopReading);
  const slots = { none: [named, all], named: [all, none], all: [named, none] };
  return (
    <Saying>
      <Sentence message={`options_read_${reading}`} slots={slots[reading]} />
      {switches.refused.value === 'pages' && <Note>{t('options_refused_how')}</Note>}
      {reading === 'named' && (
        <SiteList
          label={t('options_read_site_label')}
          sites={sites}
          onAdd={(host) => void switches.readSite(host)}
          onRemove={(host) => void switches.leaveSite(host)}
        />
      )}
      <Note>{t('options_read_note')}</Note>
    </Saying>
  );
}
