import * as v from 'valibot';
import type { Archive } from './archive';
import {
  type ArchiveList,
  archiveFormat,
  archiveLimits,
  archiveLists,
  archiveVersion,
  type Digest,
  listChecksum,
  pieceSize,
  piecesOf,
  pieceText,
} from './archive-format';
import { ArchiveHead, documentIdSchema, recordSchemas, weightSchema } from './archive-schema';
import { jsonFault } from './json-fault';
import type { Reading } from './reading';
import type { ReadingProblem } from './reading-problem';

/** Ends a reading from anywhere within; never leaves this file. */
class Refusal extends Error {
  readonly problem: ReadingProblem;

  constructor(kind: ReadingProblem['kind'], path?: string) {
    super(kind);
    this.problem = { kind, ...(path !== undefined && { place: { path } }) };
  }
}

/**
 * Reads a file of everything and checks all of it: what comes back is whole, within every limit, and
 * just what was written. Whatever the text is, the outcome is a value.
 */
export async function readArchive(file: string, digest: Digest): Promise<Reading> {
  try {
    return await read(file, digest);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function read(file: string, digest: Digest): Promise<Reading> {
  if (file.length > archiveLimits.characters) throw new Refusal('too-large');
  const text = file.replace(/^\uFEFF/, '');
  // A crash may leave a file of the right length with nothing but zeros in it.
  if (/^[\s\0]*$/.test(text)) throw new Refusal('empty');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problem: jsonFault(text) };
  }
  checkFormat(parsed);

  // What was read by the schema has its fields in the order of the schema; the checksum is of the file's.
  const raw = parsed as Record<ArchiveList | 'settings' | 'weights', unknown>;
  const head = check(ArchiveHead, parsed, '');
  const { settings, checksums } = head;
  const weights = readWeights(head.weights);
  const lists: Partial<Record<ArchiveList, unknown[]>> = {};
  const sums: Partial<Record<keyof Archive, string>> = {};
  if (settings) sums.settings = await digest(JSON.stringify(raw.settings));
  sums.weights = await digest(JSON.stringify(raw.weights));
  for (const part of archiveLists) {
    const { records, checksum } = await readList(part, head[part], digest);
    lists[part] = records;
    sums[part] = checksum;
  }
  for (const part of [...archiveLists, 'settings', 'weights'] as const) {
    if (sums[part] !== checksums[part]) throw new Refusal('changed', part);
  }
  const archive = { ...lists, ...(settings && { settings }), weights } as unknown as Archive;
  return { ok: true, archive, exportedAt: Date.parse(head.exportedAt) };
}

function checkFormat(parsed: unknown) {
  const { format, version } = Object(parsed) as { format?: unknown; version?: unknown };
  if (format !== archiveFormat) throw new Refusal('not-flyleaf');
  if (typeof version !== 'number') throw new Refusal('invalid', 'version');
  if (version > archiveVersion) throw new Refusal('newer');
  if (version < archiveVersion) throw new Refusal('older');
}

async function readList(part: ArchiveList, list: readonly unknown[], digest: Digest) {
  if (list.length > archiveLimits[part]) throw new Refusal('too-large', part);
  const schema = v.array<v.GenericSchema>(recordSchemas[part]);
  const records: unknown[] = [];
  const digests: string[] = [];
  const ids = new Set<string>();
  for (const piece of piecesOf(list)) {
    const first = digests.length * pieceSize;
    check(schema, piece, part, first).forEach((record, at) => {
      const { id } = record as { readonly id?: string };
      if (id !== undefined && ids.has(id))
        throw new Refusal('invalid', `${part}[${first + at}].id`);
      if (id !== undefined) ids.add(id);
      if (part === 'documents') checkInsights(record as Archive['documents'][number], first + at);
      records.push(record);
    });
    digests.push(await digest(pieceText(piece)));
  }
  return { records, checksum: await listChecksum(digests, digest) };
}

function checkInsights({ id, insights }: Archive['documents'][number], at: number) {
  const ids = new Set<string>();
  insights.forEach((insight, place) => {
    const path = `documents[${at}].insights[${place}]`;
    if (insight.documentId !== id) throw new Refusal('invalid', `${path}.documentId`);
    if (ids.has(insight.id)) throw new Refusal('invalid', `${path}.id`);
    ids.add(insight.id);
  });
}

/** By hand, for a schema of a record drops such names as `constructor` without a word. */
function readWeights(weights: object): Record<string, number> {
  const entries = Object.entries(weights);
  if (Array.isArray(weights)) throw new Refusal('invalid', 'weights');
  if (entries.length > archiveLimits.weights) throw new Refusal('too-large', 'weights');
  for (const [id, weight] of entries) {
    const isRight = v.is(documentIdSchema, id) && v.is(weightSchema, weight);
    if (!isRight) throw new Refusal('invalid', `weights${step(id)}`);
  }
  return Object.fromEntries(entries);
}

function check<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  path: string,
  first = 0,
): v.InferOutput<S> {
  const checked = v.safeParse(schema, input, { abortEarly: true });
  if (checked.success) return checked.output;
  const keys = (checked.issues[0].path ?? []).map(({ key }) => key);
  const [index, ...rest] = keys;
  const steps = typeof index === 'number' ? [index + first, ...rest] : keys;
  throw new Refusal('invalid', `${path}${steps.map(step).join('')}`.replace(/^\./, ''));
}

/** As in JavaScript; a name that is not ours is shown no longer than needed to find it. */
function step(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key).slice(0, 40);
  return /^[a-z_]\w*$/i.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
