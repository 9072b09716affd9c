import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FavouriteEntry } from '../../components/FavouriteEntry';
import type { Favourite } from '../../core/favourite';
import type { DocumentId } from '../../core/insight';
import { favouriteOf } from '../fixtures/favourites';

const on = { onCopy: vi.fn(), onSection: vi.fn(), onRemove: vi.fn(), onUndo: vi.fn() };
const favourite = favouriteOf(1, {
  source: { title: 'A document', documentId: 'doc' as DocumentId, sectionIndex: 0 },
});

function draw(shown: Favourite) {
  render(<FavouriteEntry favourite={shown} now={1000} {...on} />, document.body);
}

afterEach(() => render(null, document.body));

test('each button does what it says', async () => {
  draw(favourite);
  await page.getByRole('button', { name: 'copy' }).click();
  await page.getByRole('button', { name: 'open_section' }).click();
  await page.getByRole('button', { name: 'library_remove' }).click();
  draw({ ...favourite, removedAt: 1000 });
  await page.getByRole('button', { name: 'undo' }).click();

  for (const callback of Object.values(on)) expect(callback).toHaveBeenCalledOnce();
});

test('a passage from elsewhere has no section to open', () => {
  draw(favouriteOf(1));
  const labels = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['copy', 'library_remove']);
});

test('removed, its text stays and the focus moves on to undo', () => {
  draw(favourite);
  const [, , remove] = document.querySelectorAll('button');
  remove?.focus();
  draw({ ...favourite, removedAt: 1000 });

  expect(document.querySelector('blockquote')?.textContent).toBe('Passage 1');
  expect(document.activeElement?.textContent).toBe('undo');
});
