import { render } from 'preact';
import { expect, test } from 'vitest';
import { Insight } from '../../components/Insight';
import newTab from '../../entrypoints/newtab/index.html?raw';

// The page takes the element over as it is: hydration does not mend an attribute.
test('is the element that the new tab has in its HTML', () => {
  const written = Document.parseHTMLUnsafe(newTab).querySelector('main > p');
  render(<Insight text={written?.textContent ?? ''} language="en" />, document.body);

  const drawn = document.querySelector('p');
  const attributes = (element: Element | null) =>
    Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  expect(attributes(drawn)).toEqual(attributes(written));
});
