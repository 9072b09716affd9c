import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../components/Dialog';

function open() {
  const onClose = vi.fn();
  render(
    <Dialog title="A title" onClose={onClose}>
      <p>A text</p>
    </Dialog>,
    document.body,
  );
  return onClose;
}

afterEach(() => render(null, document.body));

test('is modal, and named by its title', async () => {
  open();
  const dialog = page.getByRole('dialog', { name: 'A title' });
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().matches(':modal')).toBe(true);
});

test('the button closes it', async () => {
  const onClose = open();
  await page.getByRole('button', { name: 'close' }).click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('Esc closes it', async () => {
  const onClose = open();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
});

test('a click beside it closes it, one within does not', async () => {
  const onClose = open();
  await page.getByText('A text').click();
  expect(onClose).not.toHaveBeenCalled();

  document.querySelector('dialog')?.click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('drawn no longer, it is closed and the focus is where it was', () => {
  document.body.insertAdjacentHTML('beforebegin', '<button type="button">Before</button>');
  const before = document.querySelector('button');
  before?.focus();
  open();
  expect(document.activeElement).not.toBe(before);

  render(null, document.body);
  expect(document.activeElement).toBe(before);
  before?.remove();
});
