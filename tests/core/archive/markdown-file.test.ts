import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { always } from '../../fixtures/always';
import { anyFavourites } from '../../fixtures/libraries';
import { fileOf, one } from '../../fixtures/markdown-files';

const body = (file: string) => file.slice(file.indexOf('\n---\n') + 5);

/** What stands in a block besides words: a bare address that a program turns into a link is one of them. */
function signsIn(token: Token): string[] {
  if (token.type === 'link' && !token.raw.startsWith('[')) return [];
  const own = ['text', 'escape', 'br', 'space'].includes(token.type) ? [] : [token.type];
  const within: Token[] = 'tokens' in token ? (token.tokens ?? []) : [];
  const parts: Token[] = token.type === 'list' ? token.items : within;
  return [...own, ...parts.flatMap(signsIn)];
}

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
