import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readMarkdownFavourites } from '../../../core/archive/read-markdown-favourites';
import { writeMarkdown } from '../../../core/archive/write-markdown';
import type { Favourite } from '../../../core/favourite';
import { always } from '../../fixtures/always';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourites } from '../../fixtures/libraries';
import { markdownWords } from '../../fixtures/markdown-words';

const now = Date.UTC(2026, 10, 22, 12);
const fileOf = (favourites: readonly Favourite[], title = 'Favourites') =>
  writeMarkdown(favourites, { ...markdownWords, title }, now).join('');

function favouritesIn(file: string) {
  const reading = readMarkdownFavourites(file, now);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.archive.favourites;
}

const body = (file: string) => file.slice(file.indexOf('\n---\n') + 5);

/** What stands in a block besides words: a bare address that a program turns into a link is one of them. */
function signsIn(token: Token): string[] {
  if (token.type === 'link' && !token.raw.startsWith('[')) return [];
  const own = ['text', 'escape', 'br', 'space'].includes(token.type) ? [] : [token.type];
  const within: Token[] = 'tokens' in token ? (token.tokens ?? []) : [];
  const parts: Token[] = token.type === 'list' ? token.items : within;
  return [...own, ...parts.flatMap(signsIn)];
}

const one = favouriteOf(1, {
  text: 'To lean on someone\nis a choice.',
  note: 'Read again.\n\n# Not a heading',
  tags: ['to read', '1984'],
  source: { title: 'A [title]', section: 'Two', author: 'A. Writer', url: 'https://a.example/(b)' },
});

describe('a file of Markdown', () => {
  test('is made to be read', () => {
    expect(fileOf([one])).toBe(`---
title: "Favourites"
date: 2026-11-22
tags:
  - "to-read"
  - "tag-1984"
flyleaf: 1
---

# Favourites

<!-- flyleaf: {"id":"doc/0001","source":{"title":"A [title]","section":"Two","author":"A. Writer","url":"https://a.example/(b)"},"tags":["to read","1984"],"savedAt":"1970-01-01T00:00:01.000Z","changedAt":"1970-01-01T00:00:01.000Z","check":"${/"check":"(\w+)"/.exec(fileOf([one]))?.[1]}"} -->

> To lean on someone
> is a choice.

— [A \\[title\\], Two](https://a.example/%28b%29) · A. Writer

Read again.

\\# Not a heading

#to-read #tag-1984

<!-- flyleaf: end -->
`);
  });

  test('shows each favourite as a quotation, a source, a note and tags, whatever they hold', () => {
    always(
      fc.property(anyFavourites(3), (favourites) => {
        const tokens = marked
          .lexer(body(fileOf(favourites)))
          .filter(({ type }) => type !== 'space');
        const blocks = tokens.map(({ type }) => type);

        expect(blocks.filter((type) => type === 'blockquote')).toHaveLength(favourites.length);
        expect(blocks.filter((type) => type === 'html')).toHaveLength(favourites.length + 1);
        const planned = favourites.filter(({ plan }) => plan);
        expect(blocks.filter((type) => type === 'list')).toHaveLength(planned.length);
        expect(new Set(blocks)).toEqual(
          new Set([
            'heading',
            'html',
            ...(favourites.length > 0 ? ['blockquote', 'paragraph'] : []),
            ...(planned.length > 0 ? ['list'] : []),
          ]),
        );
        for (const [at, token] of tokens.entries()) {
          const signs = new Set(signsIn(token));
          signs.delete(token.type);
          // A quotation is of paragraphs; after it comes the source, with its link.
          if (token.type === 'blockquote') signs.delete('paragraph');
          // A plan is a task of one paragraph.
          else if (token.type === 'list')
            for (const sign of ['list_item', 'checkbox', 'paragraph']) signs.delete(sign);
          else if (blocks[at - 1] === 'blockquote') signs.delete('link');
          expect([...signs], token.raw).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['![a](b)', '[a](b)', '[a][b]', '!['])('shows %s in a linked title', (title) => {
    const linked = { ...one, source: { title, url: 'https://a.example/' } };
    const line = body(fileOf([linked])).match(/^— .*/m)?.[0] ?? '';

    expect(marked.parseInline(line)).toBe(`— <a href="https://a.example/">${title}</a>`);
  });

  test('has front matter that is YAML', () => {
    always(
      fc.property(anyFavourites(3), fc.string(), (favourites, title) => {
        const yaml = fileOf(favourites, title).split('\n---\n')[0]?.slice(4) ?? '';

        expect(parseYaml(yaml)).toMatchObject({ title, flyleaf: 1, date: '2026-11-22' });
      }),
    );
  });
});

describe('a file of Markdown that was edited', () => {
  const edited = (from: string, to: string) => favouritesIn(fileOf([one]).replace(from, to))[0];

  test('counts as it is seen, and as changed now', () => {
    expect(edited('lean on someone', 'lean on *someone*')).toEqual({
      ...one,
      text: 'To lean on *someone*\nis a choice.',
      changedAt: now,
      revision: 0,
    });
    expect(edited('Read again.', 'Read twice.')?.note).toBe('Read twice.\n\n# Not a heading');
    expect(edited('#to-read', '#to-read #new')?.tags).toEqual(['to read', 'new', '1984']);
    expect(edited('#to-read #tag-1984', '')).toMatchObject({ tags: [], changedAt: now });
  });

  test('keeps to the letter what was not edited', () => {
    const spaced = { ...one, text: '  To lean\u2028\ton someone ' };
    const file = fileOf([spaced]).replace('Read again.', 'Read twice.');

    expect(favouritesIn(file)[0]).toMatchObject({
      text: spaced.text,
      note: 'Read twice.\n\n# Not a heading',
      changedAt: now,
    });
    expect(favouritesIn(fileOf([spaced]).replace('> To lean', '> To bend'))[0]?.text).toBe(
      'To bend  on someone',
    );
  });

  test('takes no notice of the source line, of space, or of what stands before and after', () => {
    const file = fileOf([one])
      .replace(/^—.*$/m, '— Elsewhere')
      .replaceAll('\n\n', '  \n \n')
      .replace('# Favourites', '# My own title\n\nSome words.');

    expect(favouritesIn(`${file}\nMore words.`)).toEqual([{ ...one, revision: 0 }]);
  });

  test('keeps a note whose source line was taken away', () => {
    expect(favouritesIn(fileOf([one]).replace(/^—.*\n/m, ''))[0]?.note).toBe(one.note);
  });

  test('keeps a plan, whatever was done to the line that shows it', () => {
    const plan = {
      when: 'I come home',
      will: 'ask first',
      moment: 'evening',
      madeAt: 1000,
      cameAt: 2000,
    } as const;
    const planned = { ...one, plan, returnsAt: 3000, timesReturned: 2 };
    const file = fileOf([planned]);
    const line = '- [ ] When I come home, I will ask first\n';

    expect(file).toContain(`A. Writer\n\n${line}\nRead again.`);
    for (const other of [line, line.replace('[ ]', '[x]'), line.replace('-', '*'), '']) {
      expect(favouritesIn(file.replace(line, other))).toEqual([{ ...planned, revision: 0 }]);
    }
    expect(readMarkdownFavourites(file.replace('"evening"', '"noon"'), now).ok).toBe(false);
  });

  test('keeps a task that the reader wrote into a note', () => {
    expect(edited('Read again.', '- [ ] Read again.')?.note).toMatch(/^- \[ \] Read again\./);
  });

  test('is refused by the line of a favourite that has lost its text', () => {
    const file = fileOf([favouriteOf(2), one]).replace(/> To lean.*\n> is.*\n/, '');

    expect(readMarkdownFavourites(file, now)).toEqual({
      ok: false,
      problem: { kind: 'invalid', place: { line: 18 } },
    });
  });

  test('is refused when its end is missing', () => {
    const file = fileOf([one]);

    expect(readMarkdownFavourites(file.slice(0, -30), now)).toMatchObject({
      problem: { kind: 'truncated', place: { line: 23 } },
    });
  });
});
