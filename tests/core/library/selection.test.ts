import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { favouriteLimits } from '../../../core/favourite';
import { pageAddress, passageOfSelection, tidyText } from '../../../core/library/selection';
import { always } from '../../fixtures/always';

const any = fc.string({ unit: 'binary', maxLength: 300 });
const page = { title: 'A page', address: 'https://example.org/essay?page=2#top' };

describe('what is kept of a selection', () => {
  test('is within the limits, whatever the page tells', () => {
    const selection = fc.record(
      {
        text: any,
        title: any,
        address: fc.oneof(any, fc.webUrl()),
        canonical: any,
        author: any,
        before: any,
        after: any,
      },
      { requiredKeys: ['text', 'title', 'address'] },
    );
    always(
      fc.property(selection, (selection) => {
        const found = passageOfSelection(selection);
        expect(found === null).toBe(tidyText(selection.text) === '');
        if (!found) return;
        const { text, source } = found;

        expect(text).toBe(tidyText(selection.text));
        expect(source.title.length).toBeLessThanOrEqual(favouriteLimits.line);
        expect(source.author ?? 'one').not.toBe('');
        expect(source.url ?? 'https:').toMatch(/^https?:/);
        expect(source.prefix?.length ?? 0).toBeLessThanOrEqual(favouriteLimits.context);
        expect(source.suffix?.length ?? 0).toBeLessThanOrEqual(favouriteLimits.context);
        expect(JSON.stringify(found).isWellFormed()).toBe(true);
      }),
    );
  });

  test('is the text with its paragraphs, its page and the words around it', () => {
    const selection = {
      ...page,
      text: '  One para\u00adgraph. \r\n\r\n\r\nAnother.\n',
      author: ' Ann\nOther ',
      before: `${'far away '.repeat(20)}just before `,
      after: ` just after${' far away'.repeat(20)}`,
    };
    const { text, source } = passageOfSelection(selection) ?? {};

    expect(text).toBe('One paragraph.\n\nAnother.');
    expect(source).toMatchObject({
      title: 'A page',
      author: 'Ann Other',
      url: 'https://example.org/essay?page=2',
    });
    expect(source?.prefix).toMatch(/^(far |away )?(far away )+just before$/);
    expect(source?.suffix).toMatch(/^just after( far away)+( far)?$/);
    expect(source?.prefix?.length).toBeGreaterThan(30);
    expect(source?.prefix?.length).toBeLessThanOrEqual(60);
  });

  test('is nothing when there is no word in it', () => {
    expect(passageOfSelection({ ...page, text: ' \n\u200b\t' })).toBeNull();
  });

  test('of a very long one is the beginning, up to a whole word', () => {
    const { text, cut } = passageOfSelection({ ...page, text: 'words '.repeat(4000) }) ?? {};

    expect(cut).toBe(true);
    expect(text?.length).toBeLessThanOrEqual(favouriteLimits.text);
    expect(text).toMatch(/ words$/);
  });

  test('of a page without a title has the name of its site', () => {
    expect(passageOfSelection({ ...page, title: ' ', text: 'Text' })?.source.title).toBe(
      'example.org',
    );
  });

  test('of a page that is not of the web has no link', () => {
    const kept = passageOfSelection({
      title: 'Mine',
      address: 'file:///home/me/a.html',
      text: 'Text',
      before: 'x',
    });

    expect(kept?.source).toEqual({ title: 'Mine' });
  });
});

describe('the address of a page', () => {
  test.each([
    ['is where the reader was, less the place', undefined, 'https://example.org/essay?page=2'],
    ['is what the page says', 'https://example.org/essay', 'https://example.org/essay'],
    ['may be of a part of the site', 'https://www.example.org/e', 'https://www.example.org/e'],
    ['may be of a part of the site', 'https://m.example.org/e', 'https://m.example.org/e'],
    ['is not of another site', 'https://evil.org/essay', 'https://example.org/essay?page=2'],
    [
      'is not of a name that ends alike',
      'https://badexample.org/',
      'https://example.org/essay?page=2',
    ],
    [
      'is not the front page of the site',
      'https://example.org/',
      'https://example.org/essay?page=2',
    ],
    ['is not a less safe one', 'http://example.org/essay', 'https://example.org/essay?page=2'],
    ['is not code', 'javascript:alert(1)', 'https://example.org/essay?page=2'],
  ])('%s: %s', (_what, canonical, address) => {
    expect(pageAddress(page.address, canonical)).toBe(address);
  });

  test('keeps a fragment that says which page it is', () => {
    expect(pageAddress('https://app.org/#/essay/2', 'https://app.org/')).toBe(
      'https://app.org/#/essay/2',
    );
    expect(pageAddress('https://app.org/#!essay')).toBe('https://app.org/#!essay');
  });

  test('tells no one how the reader signed in', () => {
    expect(pageAddress('https://me:secret@example.org/a')).toBe('https://example.org/a');
  });

  test('is none when it is not of the web, or beyond all measure', () => {
    expect(pageAddress('about:blank')).toBeUndefined();
    expect(pageAddress(`https://example.org/${'a'.repeat(5000)}`)).toBeUndefined();
  });
});
