import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagField } from '../../components/TagField';

const on = { onAdd: vi.fn(), onRemove: vi.fn(), onClose: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  render(<TagField tags={['work', 'love']} known={['work', 'grief']} {...on} />, document.body);
});
afterEach(() => render(null, document.body));

const typed = () => document.querySelector('input')?.value;

test.each(['{Enter}', ','])('%s adds what was typed', async (key) => {
  await userEvent.keyboard(` to read ${key}`);
  expect(on.onAdd).toHaveBeenCalledExactlyOnceWith('to read');
  expect(typed()).toBe('');
});

test('leaving the field adds as well, Esc gives up', async () => {
  await userEvent.keyboard('one{Tab}');
  expect(on.onAdd).toHaveBeenCalledExactlyOnceWith('one');
  document.querySelector('input')?.focus();
  await userEvent.keyboard('two{Escape}');
  expect(on.onAdd).toHaveBeenCalledOnce();
  expect(on.onClose).toHaveBeenCalledOnce();
});

test('nothing typed adds nothing', async () => {
  await userEvent.keyboard('{Enter}  ,');
  expect(on.onAdd).not.toHaveBeenCalled();
});

test('Backspace takes the last off, but not while there is something to delete', async () => {
  await userEvent.keyboard('a{Backspace}');
  expect(on.onRemove).not.toHaveBeenCalled();
  await userEvent.keyboard('{Backspace}');
  expect(on.onRemove).toHaveBeenCalledExactlyOnceWith('love');
});

test('each tag has a button that takes it off, and the field keeps the focus', async () => {
  await page.getByRole('button').first().click();
  expect(on.onRemove).toHaveBeenCalledExactlyOnceWith('work');
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('offers the tags that are not there yet', () => {
  const offered = [...document.querySelectorAll('option')].map(({ value }) => value);
  expect(offered).toEqual(['grief']);
});
