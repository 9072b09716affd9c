import { Choice } from './Choice';
import { Sentence } from './Sentence';

const ignore = () => {};
const appearance = (
  <Choice
    label="options_appearance_label"
    value="dark"
    options={[
      { value: 'light', label: 'light' },
      { value: 'dark', label: 'dark' },
    ]}
    onChoose={ignore}
  />
);

export const sentenceExamples = {
  'words in it': () => <Sentence message="cadence_every_tab" slots={['every tab']} />,
  'two slots': () => <Sentence message="options_look" slots={[appearance, 'large']} />,
};
