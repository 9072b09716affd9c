import type { Archive } from '../../core/archive/archive';

/** A message carries no whole library; a document may be as long as a book. */
const most = { favourites: 500, marks: 1000, showings: 1000, documents: 1 } as const;

/** Cuts an archive into pieces that a message can carry. What stands alone comes with the first. */
export function* piecesOf(archive: Archive): Generator<Partial<Archive>> {
  const { settings, weights } = archive;
  yield { weights, ...(settings && { settings }) };
  for (const list of ['favourites', 'marks', 'documents', 'showings'] as const) {
    for (let from = 0; from < archive[list].length; from += most[list]) {
      yield { [list]: archive[list].slice(from, from + most[list]) };
    }
  }
}
