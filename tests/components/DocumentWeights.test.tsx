import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DocumentWeights } from '../../components/DocumentWeights';

const rivers = { id: 'rivers', title: 'On Rivers', summary: '', weight: 1, count: 12 } as const;
const seas = { ...rivers, id: 'seas', title: 'On Seas' } as const;
const none = page.getByRole('status');
const onWeigh = vi.fn();

afterEach(() => {
  render(null, document.body);
  onWeigh.mockClear();
});

test.each([
  ['more', 2],
  ['less', 0.5],
  ['off', 0],
])('a document that comes %s', async (often, weight) => {
  render(<DocumentWeights documents={[rivers, seas]} onWeigh={onWeigh} />, document.body);

  await page.getByLabelText('options_weight_label').nth(1).selectOptions(often);

  expect(onWeigh).toHaveBeenCalledExactlyOnceWith('seas', weight);
});

test('says when nothing can come any more, and why', async () => {
  const off = { ...rivers, weight: 0 } as const;
  const empty = { ...seas, count: 0 };

  render(<DocumentWeights documents={[off, seas]} onWeigh={onWeigh} />, document.body);
  await expect.element(none).toBeEmptyDOMElement();

  render(<DocumentWeights documents={[off]} onWeigh={onWeigh} />, document.body);
  await expect.element(none).toHaveTextContent('options_all_off');

  render(<DocumentWeights documents={[off, empty]} onWeigh={onWeigh} />, document.body);
  await expect.element(none).toHaveTextContent('options_none_left');
});
