import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layPicture, pictureMargin, pictureWidth } from '../../../core/picture/picture-layout';
import { pictureName } from '../../../core/picture/picture-name';
import { directionOf } from '../../../core/picture/text-direction';
import { always } from '../../fixtures/always';

/** Every character half as wide as it is high. */
const half = (text: string, size: number) => (text.length * size) / 2;
const lay = (text: string, source = 'A source') =>
  layPicture({ text, source }, { text: half, source: half });

describe('a picture', () => {
  test('steps down in size as the text grows, until it is too long', () => {
    const sizes = [20, 100, 200, 400, 800, 1400, 4000].map(
      (length) => lay('word '.repeat(length / 5).trim())?.text.size ?? 0,
    );

    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBeGreaterThan(4);
    expect(sizes.at(-1)).toBe(0);
  });

  test('holds all of the text, in order and within its margins', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1 }), {
      minLength: 1,
      maxLength: 120,
    });
    always(
      fc.property(words, words, (text, source) => {
        const layout = lay(text.join(' '), source.join(' '));
        if (!layout) return;
        const lines = [...layout.text.lines, ...layout.source.lines];
        const baselines = lines.map(({ baseline }) => baseline);

        const set = layout.text.lines.map((line) => line.text).join(' ');
        expect(set.split(' ').join('')).toBe(text.join(''));
        expect(baselines).toEqual(baselines.toSorted((one, other) => one - other));
        expect(baselines[0]).toBeGreaterThan(pictureMargin.block);
        expect(baselines.at(-1)).toBeLessThan(layout.height - pictureMargin.block / 2);
        for (const { size, lines } of [layout.text, layout.source]) {
          for (const { text } of lines) {
            expect(half(text, size)).toBeLessThanOrEqual(pictureWidth - 2 * pictureMargin.inline);
          }
        }
      }),
    );
  });

  test('sets verse so small that its lines stay whole', () => {
    const line = 'And looked down one as far as I could';
    const layout = lay([line, line, line].join('\n'));

    expect(layout?.text.lines.map(({ text }) => text)).toEqual([line, line, line]);
    expect(layout?.text.size).toBeLessThan(lay(line)?.text.size ?? 0);
  });

  test('cuts a source that takes more than two lines', () => {
    const lines = lay('A text', 'A very long title '.repeat(20))?.source.lines;

    expect(lines).toHaveLength(2);
    expect(lines?.at(-1)?.text).toMatch(/…$/);
  });
});

test.each([
  ['Being able to stand alone', 'ltr'],
  ['“اختيارًا”', 'rtl'],
  ['12: שלום', 'rtl'],
  ['123', 'ltr'],
  ['', 'ltr'],
])('the direction of %j is %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

describe('the name of its file', () => {
  test.each([
    ['The Intricate Dance: Autonomy and Belonging', 'The Intricate Dance Autonomy and Belonging'],
    ['../etc/passwd', 'etc passwd'],
    ['الحكم العطائية', 'الحكم العطائية'],
    ['?*|', 'Flyleaf'],
  ])('after %j is %j', (title, name) => {
    expect(pictureName(title)).toBe(`${name}.png`);
  });

  test('holds nothing that a system refuses', () => {
    always(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(pictureName(title)).toMatch(/^[^\\/:*?"<>|\p{C}]{1,300}\.png$/u);
      }),
    );
  });
});
