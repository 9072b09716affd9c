import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagsDialog } from '../../components/TagsDialog';

const on = { onRename: vi.fn(), onTag: vi.fn(), onClose: vi.fn() };
const tags = [
  { tag: 'grief', count: 2 },
  { tag: 'work', count: 1 },
];

beforeEach(() => {
  vi.clearAllMocks();
  render(<TagsDialog tags={tags} {...on} />, document.body);
});
afterEach(() => render(null, document.body));

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function rename(to: string) {
  await button('tags_rename').first().click();
  await userEvent.fill(page.getByRole('textbox'), to);
}

test('a tag is renamed with Enter', async () => {
  await rename(' sorrow ');
  await userEvent.keyboard('{Enter}');
  expect(on.onRename).toHaveBeenCalledExactlyOnceWith('grief', 'sorrow');
});

test('a name that is taken says that two become one before it is done', async () => {
  await rename('WORK');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('tags_become_one');
  expect(on.onRename).not.toHaveBeenCalled();
  await button('tags_join').click();
  expect(on.onRename).toHaveBeenCalledExactlyOnceWith('grief', 'WORK');
});

test('its own name in another case is no other tag', async () => {
  await rename('Grief');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('');
});

test('an empty name changes nothing, and Esc leaves the field, not the dialog', async () => {
  await rename('  ');
  await userEvent.keyboard('{Enter}');
  expect(on.onRename).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('input')).toBeNull();
  expect(on.onClose).not.toHaveBeenCalled();
  expect(document.querySelector('dialog')?.open).toBe(true);
});

test('a tag is taken off everywhere, and leads to those that carry it', async () => {
  await button('tags_take_off').last().click();
  expect(on.onRename).toHaveBeenCalledExactlyOnceWith('work', '');
  await button('grief').click();
  expect(on.onTag).toHaveBeenCalledExactlyOnceWith('grief');
});
