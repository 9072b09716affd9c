import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FavouriteEntry } from '../../components/FavouriteEntry';
import type { Favourite } from '../../core/favourite';
import type { DocumentId } from '../../core/insight';
import { favouriteOf } from '../fixtures/favourites';

const on = {
  onCopy: vi.fn(),
  onPicture: vi.fn(),
  onSection: vi.fn(),
  onRemove: vi.fn(),
  onUndo: vi.fn(),
  onNoteOpen: vi.fn(),
  onNoteType: vi.fn(),
  onNoteClose: vi.fn(),
  onNoteRetry: vi.fn(),
  onPlanEdit: vi.fn(),
  onPlanDrop: vi.fn(),
  onTagsOpen: vi.fn(),
  onTagAdd: vi.fn(),
  onTagRemove: vi.fn(),
  onTag: vi.fn(),
  onSource: vi.fn(),
  onChoose: vi.fn(),
};
const favourite = favouriteOf(1, {
  source: { title: 'A document', documentId: 'doc' as DocumentId, sectionIndex: 0 },
});

function draw(shown: Favourite, more: Partial<Parameters<typeof FavouriteEntry>[0]> = {}) {
  render(<FavouriteEntry favourite={shown} now={1000} {...on} {...more} />, document.body);
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent);

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('each button does what it says', async () => {
  draw(favourite);
  await press('copy');
  expect(on.onCopy).toHaveBeenLastCalledWith('quote');
  await press('library_note');
  await press('library_remove');
  await press('more');
  await press('open_section');
  await press('library_picture');
  await press('library_copy_markdown');
  expect(on.onCopy).toHaveBeenLastCalledWith('markdown');
  draw({ ...favourite, removedAt: 1000 });
  await press('undo');

  for (const done of [on.onNoteOpen, on.onRemove, on.onSection, on.onPicture, on.onUndo]) {
    expect(done).toHaveBeenCalledOnce();
  }
});

test('what a passage does not have is not offered: a section, a page', async () => {
  draw(favouriteOf(1));
  await press('more');
  expect(buttons()).not.toContain('open_section');
  expect(buttons()).not.toContain('library_copy_link');
  expect(document.querySelector('a')).toBeNull();
});

test('a passage of a web page leads back to its words there, in another tab', async () => {
  draw(favouriteOf(1, { source: { title: 'A page', url: 'https://www.example.org/a' } }));
  const link = document.querySelector('a');
  expect(link?.href).toBe('https://www.example.org/a#:~:text=Passage%201');
  expect(link?.rel).toBe('noopener noreferrer');
  expect(link?.textContent).toBe('example.org');
  await press('more');
  await press('library_copy_link');
  expect(on.onCopy).toHaveBeenLastCalledWith('link');
});

test('its source and its tags lead to others', async () => {
  draw({ ...favourite, tags: ['work'] });
  await press('A document');
  await press('work');
  expect(on.onSource).toHaveBeenCalledExactlyOnceWith('A document');
  expect(on.onTag).toHaveBeenCalledExactlyOnceWith('work');
});

test('what was searched for is marked in the text, the note and the tags', () => {
  const found = { ...favouriteOf(1), note: 'Passages', tags: ['Passage'] };
  draw(found, { marks: (text) => (text.startsWith('Passage') ? [[0, 4]] : []) });
  const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(marked).toEqual(['Pass', 'Pass', 'Pass']);
});

test('a click into the note opens it', async () => {
  draw({ ...favourite, note: 'A thought' });
  await page.getByText('A thought').click();
  expect(on.onNoteOpen).toHaveBeenCalledOnce();
});

test('what was searched for is marked in its plan, too', () => {
  const plan = { when: 'a', will: 'b', moment: 'evening' as const, madeAt: 1000 };
  draw({ ...favourite, plan }, { marks: (text) => (text === 'plan_sentence' ? [[0, 4]] : []) });

  expect([...document.querySelectorAll('q mark')].map(({ textContent }) => textContent)).toEqual([
    'plan',
  ]);
});

test('its plan tells when it comes, or came, and can be changed and let go', async () => {
  const plan = { when: 'a', will: 'b', moment: 'evening' as const, madeAt: 1000 };
  draw({ ...favourite, plan });
  expect(document.querySelector('article')?.textContent).toContain('plan_comes');
  await press('plan_change');
  await press('plan_drop');
  expect(on.onPlanEdit).toHaveBeenCalledOnce();
  expect(on.onPlanDrop).toHaveBeenCalledOnce();

  draw({ ...favourite, plan: { ...plan, cameAt: 1000 } });
  expect(document.querySelector('article')?.textContent).toContain('plan_came');
  draw({ ...favourite, plan }, { now: 1000 + 30 * 24 * 60 * 60 * 1000 });
  expect(document.querySelector('article')?.textContent).toContain('plan_rests');
  draw({ ...favourite, plan, removedAt: 1000 });
  expect(buttons()).not.toContain('plan_drop');
});

test('while some are chosen, a click anywhere chooses; with Shift, a range', async () => {
  draw({ ...favourite, note: 'A thought', tags: ['work'] }, { chosen: false });
  await page.getByRole('checkbox').click();
  await page.getByRole('checkbox').click({ modifiers: ['Shift'] });
  expect(on.onChoose.mock.calls).toEqual([[false], [true]]);
  expect(buttons()).not.toContain('library_remove');
});

test('removed, its text stays and the focus moves on', () => {
  draw(favourite);
  const remove = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'library_remove',
  );
  remove?.focus();
  draw({ ...favourite, removedAt: 1000 });

  expect(document.querySelector('blockquote')?.textContent).toBe('Passage 1');
  expect(document.querySelector('article')?.contains(document.activeElement)).toBe(true);
});
