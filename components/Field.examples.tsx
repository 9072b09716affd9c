import { Field } from './Field';

const ignore = () => {};

export const fieldExamples = {
  'a number': () => (
    <Field
      label="How many tabs"
      type="number"
      min={2}
      max={100}
      value="5"
      problem="A whole number from 2 to 100."
      onEnter={ignore}
    />
  ),
  'a time': () => (
    <Field label="When" type="time" value="07:00" problem="A time of day." onEnter={ignore} />
  ),
};
