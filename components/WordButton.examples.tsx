import { Sentence } from './Sentence';
import { WordButton } from './WordButton';

const ignore = () => {};

export const wordButtonExamples = {
  'in a sentence': () => (
    <Sentence
      message="options_pause"
      slots={[<WordButton key="word" label="until tomorrow" onClick={ignore} />]}
    />
  ),
};
