import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { markdownQuote, titledLink } from '../../../core/library/quote';
import { always } from '../../fixtures/always';

const url = 'https://example.org/a_(b)';

/** The text that Markdown's readers see, paragraph by paragraph. */
function readText(markdown: string): string[] {
  const [quote, ...others] = marked.lexer(markdown);
  expect(others).toEqual([]);
  expect(quote?.type).toBe('blockquote');
  const paragraphs = (quote as { tokens: Token[] }).tokens.filter(({ type }) => type !== 'space');
  return paragraphs.map((paragraph) => {
    expect(paragraph.type).toBe('paragraph');
    return textOf(paragraph);
  });
}

function textOf(token: Token): string {
  if (token.type === 'br') return '\n';
  if ('tokens' in token && token.tokens) return token.tokens.map(textOf).join('');
  expect(['text', 'escape']).toContain(token.type);
  return (token as { text: string }).text;
}

const line = fc
  .string({
    unit: fc.constantFrom(...'ab 1.)(-+#>*_`~[]<&;:!|=$\\/"\'@'),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.trim().replaceAll(/\s+/g, ' '))
  .filter((text) => text !== '');

describe('a quote in Markdown', () => {
  test('reads as the passage does, whatever it holds', () => {
    always(
      fc.property(
        fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        line,
        (paragraphs, title) => {
          const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
          const read = readText(markdownQuote({ text, source: { title } }));

          expect(read).toEqual([...text.split('\n\n'), `— ${title}`]);
        },
      ),
    );
  });

  test('links to its page', () => {
    const source = { title: 'A [page]', section: 'One', url };

    expect(markdownQuote({ text: 'Text', source })).toBe(
      '> Text\n>\n> — [A \\[page\\], One](https://example.org/a_%28b%29#:~:text=Text)',
    );
  });
});

test('as a link it is the title and the link back; without a page there is none', () => {
  const link = titledLink({ text: 'Text', source: { title: 'A page', url } });

  expect(link).toBe(`A page\n${url}#:~:text=Text`);
  expect(titledLink({ text: 'Text', source: { title: 'A document' } })).toBeUndefined();
});
