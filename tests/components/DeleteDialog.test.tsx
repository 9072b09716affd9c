import './speak-english';
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
  [1, '1 favourite, with its note'],
  [42, '42 favourites, with their notes'],
  [undefined, 'all your favourites, with their notes'],
])('names what goes: %s', async (favourites, words) => {
  draw(favourites);

  await expect.element(page.getByRole('dialog')).toHaveTextContent(words);
});

test('deletes when told to', async () => {
  draw(42);

  await page.getByRole('button', { name: 'Delete everything' }).click();

  expect(onDelete).toHaveBeenCalledOnce();
});
