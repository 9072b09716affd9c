import { ChoiceBox } from './ChoiceBox';

const ignore = () => {};

export const choiceBoxExamples = {
  chosen: () => <ChoiceBox label="Being able to stand alone" chosen onChoose={ignore} />,
  'not chosen': () => (
    <ChoiceBox label="Being able to stand alone" chosen={false} onChoose={ignore} />
  ),
};
