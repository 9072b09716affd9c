import '../../components/theme.css';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NoteField, type NoteState } from '../../components/NoteField';

const on = { onType: vi.fn(), onClose: vi.fn(), onRetry: vi.fn() };

function draw(text: string, state: NoteState) {
  render(
    <li tabIndex={-1}>
      <NoteField text={text} state={state} {...on} />
    </li>,
    document.body,
  );
}
const field = () => document.querySelector('textarea');

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('takes the focus, at the end of what is there', () => {
  draw('A thought', 'saved');
  expect(document.activeElement).toBe(field());
  expect(field()?.selectionStart).toBe('A thought'.length);
});

test('says that it is saved only of what was typed', async () => {
  draw('A thought', 'saved');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('');
  await userEvent.keyboard('s');
  expect(on.onType).toHaveBeenCalledExactlyOnceWith('A thoughts');
  draw('A thoughts', 'typed');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('');
  draw('A thoughts', 'saved');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('note_is_saved');
});

test('what could not be saved says so, with a way to try again, and takes no focus', async () => {
  draw('A thought', 'failed');
  expect(document.activeElement).not.toBe(field());
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('note_failed');
  await page.getByRole('button', { name: 'try_again' }).click();
  expect(on.onRetry).toHaveBeenCalledOnce();
});

test('Esc and Ctrl+Enter end it and lead back to the row; Enter is a line of the note', async () => {
  draw('A thought', 'saved');
  await userEvent.keyboard('{Enter}');
  expect(on.onClose).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(on.onClose).toHaveBeenCalled();
  expect(document.activeElement?.tagName).toBe('LI');

  on.onClose.mockClear();
  field()?.focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(on.onClose).toHaveBeenCalled();
});

test('is as high as its text', () => {
  draw('One line', 'saved');
  const low = field()?.clientHeight ?? 0;
  draw('One line\ntwo\nthree\nfour', 'typed');
  expect(field()?.clientHeight).toBeGreaterThan(low * 2.5);
  expect(field()?.scrollHeight).toBe(field()?.clientHeight);
});
