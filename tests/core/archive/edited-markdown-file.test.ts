import { describe, expect, test } from 'vitest';
import { readMarkdownFavourites } from '../../../core/archive/read-markdown-favourites';
import { favouriteOf } from '../../fixtures/favourites';
import { favouritesIn, fileOf, now, one } from '../../fixtures/markdown-files';

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
