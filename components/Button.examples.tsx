import { Heart, X } from 'lucide';
import { Button } from './Button';
import { unbrokenText } from './example-card';

export const buttonExamples = {
  'a word': () => <Button label="Next" />,
  'a word with an icon': () => <Button label="Save" icon={Heart} />,
  pressed: () => <Button label="Saved" icon={Heart} aria-pressed />,
  'an icon alone': () => <Button label="Close" icon={X} iconOnly />,
  'the one thing to do': () => <Button label="Open a new tab" kind="main" />,
  'something that destroys': () => <Button label="Delete everything" kind="danger" />,
  disabled: () => <Button label="Next" disabled />,
  'a long label': () => <Button label={unbrokenText} />,
};
