import type { Archive } from './archive';
import {
  type ArchivePart,
  archiveFormat,
  archiveLists,
  archiveVersion,
  type Digest,
  listChecksum,
  piecesOf,
  pieceText,
} from './archive-format';

/**
 * The file of everything, in pieces of text to be put one after the other: of a large library no second
 * copy is made.
 *
 * @param now epoch milliseconds
 */
export async function writeArchive(
  archive: Archive,
  now: number,
  digest: Digest,
): Promise<string[]> {
  const checksums: Partial<Record<ArchivePart, string>> = {};
  const body: string[] = [];

  for (const part of ['settings', 'weights'] as const) {
    if (archive[part] === undefined) continue;
    const text = JSON.stringify(archive[part]);
    checksums[part] = await digest(text);
    body.push(`,\n"${part}":${text}`);
  }
  for (const part of archiveLists) {
    body.push(`,\n"${part}":[\n`);
    const digests: string[] = [];
    for (const piece of piecesOf<unknown>(archive[part])) {
      const text = pieceText(piece);
      if (digests.length > 0) body.push(',\n');
      digests.push(await digest(text));
      body.push(text);
    }
    checksums[part] = await listChecksum(digests, digest);
    body.push('\n]');
  }

  const exportedAt = new Date(now).toISOString();
  const head = { format: archiveFormat, version: archiveVersion, exportedAt, checksums };
  // Without its closing brace: the parts come within.
  return [JSON.stringify(head).slice(0, -1), ...body, '\n}\n'];
}
