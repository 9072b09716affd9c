import type { Archive } from './archive';

/**
 * A file of everything is an object in JSON: `format`, `version`, `exportedAt`, `checksums`, then the
 * parts of an archive. Every record of a list stands on a line of its own.
 */
export const archiveFormat = 'flyleaf';

/** Counts up when a reader of the older format could misread the newer. */
export const archiveVersion = 1;

/** The largest file that is read, in characters and in records of each list. */
export const archiveLimits = {
  characters: 200_000_000,
  favourites: 500_000,
  marks: 500_000,
  weights: 10_000,
  documents: 5_000,
  showings: 2_000_000,
} as const;

/** The SHA-256 of the text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => Promise<string>;

export const archiveLists = ['favourites', 'marks', 'documents', 'showings'] as const;
export type ArchiveList = (typeof archiveLists)[number];
export type ArchivePart = keyof Archive;

/** As many records of a list are written, checked and digested at a time. */
export const pieceSize = 500;

/**
 * Some records of a list as they stand in the file, one on each line. A reader writes them anew to
 * check them: so neither indentation nor line ends matter, only what the records say.
 */
export function pieceText(records: readonly unknown[]): string {
  return records.map((record) => JSON.stringify(record)).join(',\n');
}

/** The checksum of a list, from those of its pieces: nobody ever needs the whole text at once. */
export function listChecksum(pieces: readonly string[], digest: Digest): Promise<string> {
  return digest(pieces.join('\n'));
}

/** @returns at least one piece */
export function piecesOf<T>(records: readonly T[]): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(records.length / pieceSize));
  return Array.from({ length: count }, (_, piece) =>
    records.slice(piece * pieceSize, (piece + 1) * pieceSize),
  );
}
