import { Choice } from './Choice';

const ignore = () => {};
const options = [
  { value: 'keep', label: 'keep showing the last one' },
  { value: 'quiet', label: 'stay quiet' },
] as const;

export const choiceExamples = {
  'a long choice': () => (
    <Choice label="Between insights" value="keep" options={options} onChoose={ignore} />
  ),
  'a short choice': () => (
    <Choice label="Between insights" value="quiet" options={options} onChoose={ignore} />
  ),
};
