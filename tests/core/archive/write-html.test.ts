import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../core/archive/write-html';
import type { Plan } from '../../../core/favourite';
import { always } from '../../fixtures/always';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourites } from '../../fixtures/libraries';

const words = {
  language: 'en',
  title: 'Favourites & <more>',
  note: 'Note',
  tags: 'Tags',
  saved: (time: number) => `Saved ${time}`,
  plan: ({ when, will }: Plan) => `When ${when}, I will ${will}`,
};

const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the page to print', () => {
  test('shows every text as it is, and nothing breaks out of its place', () => {
    always(
      fc.property(anyFavourites(4), (favourites) => {
        const page = writeHtml(favourites, words).join('');
        const tags = page.match(/<[^>]*>/g) ?? [];
        const quotes = [...page.matchAll(/<blockquote dir="auto">([^<]*)<\/blockquote>/g)];
        const seen = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd');

        expect(quotes.map((quote) => unescaped(quote[1] ?? ''))).toEqual(
          favourites.map(({ text }) => seen(text)),
        );
        for (const tag of tags) {
          expect(tag).toMatch(
            /^<(!doctype html|\/?(html|head|meta|title|style|body|h1|h2|article|blockquote|p|cite|a|ul|li|time)( [a-z-]+="[^"<>]*")*)>$/,
          );
          expect(tag).not.toMatch(/ on[a-z]+=/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('links to pages of the web only', () => {
    const sources = ['https://a.example/?a=1&b="2"', 'javascript:alert(1)', 'data:text/html,x'].map(
      (url) => ({ title: 'T', url }),
    );
    const page = writeHtml(
      sources.map((source, at) => favouriteOf(at, { source })),
      words,
    ).join('');

    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://a.example/?a=1&amp;b=%222%22',
    ]);
  });

  test('needs nothing but itself', () => {
    const plan = { when: 'a < b', will: 'rest', moment: 'night', madeAt: 0 } as const;
    const page = writeHtml([favouriteOf(1, { note: 'N', tags: ['t'], plan })], words).join('');

    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page).toContain('<title>Favourites &amp; &lt;more&gt;</title>');
    expect(page).toContain('<p class="note" dir="auto">N</p>');
    expect(page).toContain('<li dir="auto">t</li>');
    expect(page).toContain('<p class="plan" dir="auto">When a &lt; b, I will rest</p>');
    expect(page).toContain('Saved 1000');
  });
});
