import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkBack } from '../../../core/library/link-back';
import { always } from '../../fixtures/always';

const url = 'https://example.org/essay';
const passage = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });
const source = fc.record(
  {
    title: fc.constant('A page'),
    url: fc.webUrl({ withFragments: true }),
    prefix: passage,
    suffix: passage,
  },
  { requiredKeys: ['title', 'url'] },
);

/** The terms of a directive as a browser reads them. */
function termsOf(link: string) {
  const terms = link.split(':~:text=')[1]?.split(',') ?? [];
  const decoded = (term: string | undefined) => term && decodeURIComponent(term);
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
  return {
    prefix: decoded(prefix),
    start: decoded(terms[0]),
    end: decoded(terms[1]),
    suffix: decoded(suffix),
    more: terms.slice(2),
  };
}

const inOneLine = (text: string) => text.toWellFormed().replaceAll(/\s+/g, ' ');

describe('the link back to a passage', () => {
  test('is a link to its page, whose directive names words of the passage', () => {
    always(
      fc.property(source, passage, (source, text) => {
        const link = linkBack(source, text) ?? '';
        const { start, end, prefix, suffix, more } = termsOf(link);

        expect(new URL(link).pathname).toBe(new URL(source.url).pathname);
        expect(link.split(':~:text=')[1] ?? '').toMatch(/^[\w.!~*'()%,-]*$/);
        expect(more).toEqual([]);
        expect(inOneLine(text)).toContain(start ?? '');
        expect(inOneLine(text)).toContain(end ?? '');
        expect(inOneLine(source.prefix ?? '')).toContain(prefix ?? '');
        expect(inOneLine(source.suffix ?? '')).toContain(suffix ?? '');
      }),
    );
  });

  test('names a short passage whole, with the words around it', () => {
    const source = {
      title: 'A page',
      url,
      prefix: 'and so we said:',
      suffix: 'A second one.\nMore',
    };

    expect(linkBack(source, 'One, two-three & four')).toBe(
      `${url}#:~:text=and%20so%20we%20said%3A-,One%2C%20two%2Dthree%20%26%20four,-A%20second%20one.`,
    );
  });

  test('takes of the words around no more than stand in the same block', () => {
    const source = { title: 'A page', url, prefix: 'A heading\nBefore', suffix: 'After\nNext' };

    expect(termsOf(linkBack(source, 'Text') ?? '')).toMatchObject({
      prefix: 'Before',
      suffix: 'After',
    });
  });

  test('names a long passage by whole words of its beginning and its end', () => {
    const text = `${'alpha beta '.repeat(20)}\n\n${'gamma delta '.repeat(20)}`;
    const { start, end } = termsOf(linkBack({ title: 'A page', url }, text) ?? '');

    expect(start).toMatch(/^(alpha beta )+alpha( beta)?$/);
    expect(end).toMatch(/^(delta )?(gamma delta ?)+$/);
  });

  test('keeps a fragment that the address has, and drops a directive', () => {
    const at = (hash: string) => linkBack({ title: 'A page', url: url + hash }, 'Text');

    expect(at('#part-2')).toBe(`${url}#part-2:~:text=Text`);
    expect(at('#part-2:~:text=old')).toBe(`${url}#part-2:~:text=Text`);
    expect(at('#:~:text=old')).toBe(`${url}#:~:text=Text`);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://a.b/',
    'nothing',
    '',
  ])('is none to %j', (url) => expect(linkBack({ title: 'A page', url }, 'Text')).toBeUndefined());

  test('is none without an address', () => {
    expect(linkBack({ title: 'A page' }, 'Text')).toBeUndefined();
  });
});
