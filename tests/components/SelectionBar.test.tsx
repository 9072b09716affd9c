import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SelectionBar } from '../../components/SelectionBar';

const on = {
  onAll: vi.fn(),
  onNone: vi.fn(),
  onTagsOpen: vi.fn(),
  onTag: vi.fn(),
  onUntag: vi.fn(),
  onExport: vi.fn(),
  onRemove: vi.fn(),
  onDone: vi.fn(),
};

function draw(count: number, all = false) {
  render(
    <SelectionBar count={count} all={all} busy={false} knownTags={[]} {...on} />,
    document.body,
  );
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('with none selected nothing can be done to them', () => {
  draw(0);
  const disabled = [...document.querySelectorAll('button:disabled')].map(
    ({ textContent }) => textContent,
  );
  expect(disabled).toEqual(['many_tag', 'many_export', 'library_remove']);
});

test('each button does what it says', async () => {
  draw(2);
  await press('many_all');
  await press('library_remove');
  await press('many_export');
  await press('many_csv');
  expect(on.onExport).toHaveBeenCalledExactlyOnceWith('csv');
  await press('many_done');
  draw(9, true);
  await press('many_none');
  for (const done of [on.onAll, on.onNone, on.onRemove, on.onDone]) {
    expect(done).toHaveBeenCalledOnce();
  }
});

test('a tag that was just given can be taken back', async () => {
  draw(2);
  await press('many_tag');
  expect(on.onTagsOpen).toHaveBeenCalledOnce();
  await userEvent.keyboard('work{Enter}');
  expect(on.onTag).toHaveBeenCalledExactlyOnceWith('work');
  await press('tag_take_off');
  expect(on.onUntag).toHaveBeenCalledExactlyOnceWith('work');
});

test('Ctrl+A selects all, but not in a field; Esc ends it', async () => {
  draw(2);
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(on.onAll).toHaveBeenCalledOnce();
  await press('many_tag');
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(on.onAll).toHaveBeenCalledOnce();
  document.querySelector('input')?.blur();
  await userEvent.keyboard('{Escape}');
  expect(on.onDone).toHaveBeenCalledOnce();
});
