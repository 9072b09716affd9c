import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exampleCard } from '../../components/example-card';
import { PopupCard } from '../../components/PopupCard';

const on = {
  onSave: vi.fn(),
  onNext: vi.fn(),
  onCopy: vi.fn(),
  onSection: vi.fn(),
  onWhy: vi.fn(),
  onForPage: vi.fn(),
};

afterEach(() => render(null, document.body));

test('each control does what it says', async () => {
  render(<PopupCard card={exampleCard} saved={false} {...on} />, document.body);
  await page.getByRole('button', { name: 'save' }).click();
  await page.getByRole('button', { name: 'next' }).click();
  await page.getByRole('button', { name: 'popup_copy' }).click();
  await page.getByRole('button', { name: 'why' }).click();
  await page.getByRole('button', { name: 'popup_page' }).click();
  await page.getByTitle('open_section').click();

  for (const callback of Object.values(on)) expect(callback).toHaveBeenCalledOnce();
});

test('tells assistive technology whether it is saved', async () => {
  render(<PopupCard card={exampleCard} saved {...on} />, document.body);

  await expect.element(page.getByRole('button', { name: 'saved', pressed: true })).toBeVisible();
});

test('a key saves it at once', async () => {
  render(<PopupCard card={exampleCard} saved={false} {...on} />, document.body);

  await expect.element(page.getByRole('button', { name: 'save' })).toHaveFocus();
});

test('the focus stays where the reader put it, without a word from the browser', async () => {
  const popup = (card: boolean) => (
    <>
      <button type="button">options</button>
      {card && <PopupCard card={exampleCard} saved={false} {...on} />}
    </>
  );
  render(popup(false), document.body);
  (await page.getByRole('button', { name: 'options' }).findElement()).focus();
  render(popup(true), document.body);

  await expect.element(page.getByRole('button', { name: 'options' })).toHaveFocus();
  // Chromium writes to the console of every such attribute that it passes over.
  expect(document.querySelector('[autofocus]')).toBeNull();
});
