import { Choice } from './Choice';
import { Sentence } from './Sentence';

const ignore = () => {};
const options = [
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
] as const;
const choice = <Choice label="Colours" value="dark" options={options} onChoose={ignore} />;

export const sentenceExamples = {
  'words in it': () => <Sentence message="cadence_every_tab" slots={['on every tab']} />,
  'a control and words in it': () => <Sentence message="options_look" slots={[choice, 'large']} />,
};
