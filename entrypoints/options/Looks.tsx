import { Choice } from '../../components/Choice';
import { Sentence } from '../../components/Sentence';
import { t } from '../../components/text';
import type { Appearance, Settings, TextSize } from '../../core/settings';
import type { OptionsModel } from './options-model';

// Not those of core/settings: with them comes all that validates what was stored.
const appearances: readonly Appearance[] = ['system', 'light', 'dark'];
const textSizes: readonly TextSize[] = ['small', 'normal', 'large', 'larger'];

/** The colours and the size of every page of Flyleaf. */
export function Looks({ model, settings }: { model: OptionsModel; settings: Settings }) {
  const appearance = (
    <Choice<Appearance>
      key="appearance"
      label={t('options_appearance_label')}
      value={settings.appearance}
      options={appearances.map((value) => ({ value, label: t(`options_appearance_${value}`) }))}
      onChoose={(appearance) => void model.change({ appearance })}
    />
  );
  const textSize = (
    <Choice<TextSize>
      key="text size"
      label={t('options_text_size_label')}
      value={settings.textSize}
      options={textSizes.map((value) => ({ value, label: t(`options_text_size_${value}`) }))}
      onChoose={(textSize) => void model.change({ textSize })}
    />
  );
  return <Sentence message="options_look" slots={[appearance, textSize]} />;
}
