import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { sectionDialogExamples } from '../../components/SectionDialog.examples';

afterEach(() => render(null, document.body));

test('marks the insight, and nothing else', () => {
  const Example = sectionDialogExamples['with the insight marked'];
  render(<Example />, document.body);

  const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marked).toEqual(['Being able to stand alone is what makes leaning on someone a choice.']);
});
