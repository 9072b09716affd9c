import { Sentence } from '../../components/Sentence';
import { t } from '../../components/text';
import { WordButton } from '../../components/WordButton';
import { Note, Saying } from './Letter';
import type { NudgeSwitch, NudgeSwitches } from './nudge-switches';

interface SwitchProps {
  which: NudgeSwitch;
  isOn: boolean;
  switches: NudgeSwitches;
}

/** A sentence that says how it is, with the word that changes it; and why it could not be, if so. */
export function Switch({ which, isOn, switches }: SwitchProps) {
  const press = () => void (isOn ? switches.turnOff(which) : switches.turnOn(which));
  return (
    <Saying>
      <Sentence
        message={`options_${which}_${isOn ? 'on' : 'off'}`}
        slots={[
          <WordButton
            key="switch"
            label={t(`options_${which}_${isOn ? 'remove' : 'add'}`)}
            onClick={press}
          />,
        ]}
      />
      {switches.refused.value === which && <Note>{t('options_refused_how')}</Note>}
    </Saying>
  );
}
