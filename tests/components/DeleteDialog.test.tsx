import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeleteDialog } from '../../components/DeleteDialog';

const onDelete = vi.fn();
const onClose = vi.fn();
const draw = (favourites: number | undefined) =>
  render(
    <DeleteDialog favourites={favourites} onDelete={onDelete} onClose={onClose} />,
    document.body,
  );

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('Enter keeps everything', async () => {
  draw(42);

  await userEvent.keyboard('{Enter}');

  expect(onClose).toHaveBeenCalled();
  expect(onDelete).not.toHaveBeenCalled();
});

test.each([
  [1, 'options_delete_favourites_one'],
  [42, 'options_delete_favourites_many'],
  [undefined, 'options_delete_favourites'],
])('names what goes: %s', async (favourites, words) => {
  draw(favourites);

  await expect.element(page.getByRole('listitem').first()).toHaveTextContent(words);
});

test('deletes when told to', async () => {
  draw(42);

  await page.getByRole('button', { name: 'options_delete' }).click();

  expect(onDelete).toHaveBeenCalledOnce();
});
