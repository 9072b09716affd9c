import { expect, test, vi } from 'vitest';
import { createFiles } from '../../entrypoints/options/files';
import { piecesOf } from '../../entrypoints/options/pieces';
import { digest } from '../fixtures/digest';
import { favouriteOf } from '../fixtures/favourites';
import { archiveOf } from '../fixtures/in-and-out';
import { noon, rivers } from '../fixtures/options-background';

const files = createFiles(() => noon, digest);
const textOf = (text: string) => ({ name: 'a file', size: text.length, text: async () => text });

test('what was written is read again', async () => {
  const archive = archiveOf([favouriteOf(1), favouriteOf(2)]);

  const { name, parts } = await files.writeEverything(archive);

  expect(name).toBe('flyleaf-2026-01-05.json');
  expect(await files.read(textOf(parts.join('')))).toMatchObject({ archive });
});

test('a file that was changed since it was chosen is refused', async () => {
  const text = () => Promise.reject(new DOMException('changed', 'NotReadableError'));

  expect(await files.read({ name: 'a file', size: 9, text })).toEqual({
    problem: { kind: 'unreadable' },
  });
});

test('a huge file is not even looked at', async () => {
  const text = vi.fn(async () => '');

  expect(await files.read({ name: 'a file', size: 1e9, text })).toMatchObject({
    problem: { kind: 'too-large' },
  });
  expect(text).not.toHaveBeenCalled();
});

test.each(['', '{}', '%PDF-1.7', '{"format":"flyleaf"'])('%j is refused', async (text) => {
  expect(await files.read(textOf(text))).toHaveProperty('problem');
});

test('the pieces of an archive are that archive, none too large for a message', () => {
  const favourites = Array.from({ length: 1001 }, (_, number) => favouriteOf(number));
  const documents = [1, 2].map((number) => ({
    ...{ id: rivers, title: `Rivers ${number}`, language: 'en', summary: '', keywords: [] },
    ...{ addedAt: 1, sections: [], insights: [] },
  }));
  const archive = { ...archiveOf(favourites), documents, weights: { [rivers]: 2 } };

  const pieces = [...piecesOf(archive)];

  const lists = { favourites: 500, marks: 1000, documents: 1, showings: 1000 };
  for (const [list, most] of Object.entries(lists)) {
    const key = list as keyof typeof lists;
    expect(pieces.flatMap((piece): readonly unknown[] => piece[key] ?? [])).toEqual(archive[key]);
    for (const piece of pieces) expect(piece[key]?.length ?? 0).toBeLessThanOrEqual(most);
  }
  expect(pieces.filter(({ weights }) => weights)).toEqual([
    { weights: archive.weights, settings: archive.settings },
  ]);
});
