import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { asked, SearchField } from '../../components/SearchField';
import { parseQuery } from '../../core/library/query';

const on = { onSearch: vi.fn(), onTagBegun: vi.fn() };
const tags = ['love', 'to read', 'Work'];

function draw(words: string) {
  render(
    <>
      <button type="button">elsewhere</button>
      <textarea />
      <SearchField words={words} tags={tags} {...on} />
    </>,
    document.body,
  );
}
const field = () => document.querySelector('input');

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('tells of every key', async () => {
  draw('');
  field()?.focus();
  await userEvent.keyboard('a');
  expect(on.onSearch).toHaveBeenCalledExactlyOnceWith('a');
});

test('“/” leads to it from the page, and is a letter in a field', async () => {
  draw('river');
  document.querySelector('button')?.focus();
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(field());
  expect(field()?.value).toBe('river');

  document.querySelector('textarea')?.focus();
  await userEvent.keyboard('/');
  expect(document.querySelector('textarea')?.value).toBe('/');
});

test('Esc clears it, and then leaves it', async () => {
  draw('river');
  field()?.focus();
  await userEvent.keyboard('{Escape}');
  expect(on.onSearch).toHaveBeenCalledExactlyOnceWith('');
  draw('');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).not.toBe(field());
});

test('offers the tags that begin so, and takes one over', async () => {
  draw('river tag:w');
  await userEvent.click(page.getByRole('searchbox'));
  expect(on.onTagBegun).toHaveBeenCalled();
  await page.getByRole('button', { name: 'Work' }).click();
  expect(on.onSearch).toHaveBeenLastCalledWith('river tag:Work ');
});

describe('what is typed to find by name', () => {
  test.each(['work', 'to read', 'a “quoted” one', 'ünder: it'])('finds %s', (name) => {
    expect(parseQuery(asked('tag', name))).toEqual({
      words: [],
      tags: [expect.any(String)],
      from: [],
    });
    expect(parseQuery(asked('from', name)).from).toHaveLength(1);
  });
});
