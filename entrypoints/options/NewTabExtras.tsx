import { Choice } from '../../components/Choice';
import { Sentence } from '../../components/Sentence';
import { t } from '../../components/text';
import { WordButton } from '../../components/WordButton';
import type { Settings } from '../../core/settings';
import { extras } from './extras';
import { Note, Read, Saying } from './Letter';
import type { OptionsModel } from './options-model';

interface NewTabExtrasProps {
  model: OptionsModel;
  settings: Settings;
  onShortcuts: () => void;
}

/** What else is on a new tab: what the browser's own had, and the keys. */
export function NewTabExtras({ model, settings, onShortcuts }: NewTabExtrasProps) {
  const keys = (
    <Choice
      key="keys"
      label={t('options_keys_label')}
      value={settings.keys ? 'on' : 'off'}
      options={[
        { value: 'on', label: t('options_keys_on') },
        { value: 'off', label: t('options_keys_off') },
      ]}
      onChoose={(chosen) => void model.change({ keys: chosen === 'on' })}
    />
  );
  return (
    <>
      <Saying>
        <Read part={model.extras.granted}>
          {(granted) =>
            extras.map((extra) => {
              // A permission withdrawn in the browser's settings turns the extra off, whatever was kept.
              const on = settings[extra] && granted.includes(extra);
              return (
                <Sentence
                  key={extra}
                  message={`options_${extra}_${on ? 'on' : 'off'}`}
                  slots={[
                    <WordButton
                      key="switch"
                      label={t(`options_${extra}_${on ? 'remove' : 'add'}`)}
                      onClick={() =>
                        void (on ? model.extras.turnOff(extra) : model.extras.turnOn(extra))
                      }
                    />,
                  ]}
                />
              );
            })
          }
        </Read>
        <Note>{t('options_extras_note')}</Note>
      </Saying>
      <Sentence message="options_keys" slots={[keys]} />
      <Sentence
        message="options_shortcuts"
        slots={[
          <WordButton key="open" label={t('options_shortcuts_open')} onClick={onShortcuts} />,
        ]}
      />
    </>
  );
}
