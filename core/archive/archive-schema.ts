import * as v from 'valibot';
import { reasons } from '../deal/reason';
import type { Block } from '../document/source-document';
import {
  type Favourite,
  favouriteLimits,
  type PassageSource,
  type Plan,
  planMoments,
} from '../favourite';
import { type DocumentId, type Insight, insightLength, moments, poles } from '../insight';
import { webAddress } from '../library/web-address';
import type { Mark } from '../mark';
import { outcomes } from '../nudge/nudge';
import { FileSettings } from '../settings';
import type { Showing } from '../showing';
import { surfaces } from '../showing';
import type { Archive, ArchivedDocument } from './archive';
import { archiveFormat, archiveVersion } from './archive-format';

/** Every field of a type, so that a new one cannot be forgotten here. */
type Entries<T> = Record<keyof T, v.GenericSchema>;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const name = (max: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(max));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** As far as a Date reaches. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const list = <S extends v.GenericSchema>(item: S, max: number) =>
  v.pipe(v.array(item), v.maxLength(max));
/** Each once. */
const once = <T extends string>() => v.check<T[]>((names) => new Set(names).size === names.length);

export const documentIdSchema = v.pipe(
  name(favouriteLimits.line),
  v.check((id) => id !== '__proto__'),
  v.transform((id) => id as DocumentId),
);
const id = name(favouriteLimits.id);
const line = text(favouriteLimits.line);

const address = v.pipe(
  name(favouriteLimits.url),
  v.check((url) => webAddress(url) !== undefined),
);

const sourceEntries = {
  title: line,
  section: v.exactOptional(line),
  author: v.exactOptional(line),
  documentId: v.exactOptional(documentIdSchema),
  sectionIndex: v.exactOptional(count),
  url: v.exactOptional(address),
  prefix: v.exactOptional(text(favouriteLimits.context)),
  suffix: v.exactOptional(text(favouriteLimits.context)),
} satisfies Entries<PassageSource>;

const FavouriteSchema = v.strictObject({
  id,
  text: name(favouriteLimits.text),
  source: v.strictObject(sourceEntries),
  note: text(favouriteLimits.note),
  tags: v.pipe(list(name(favouriteLimits.tag), favouriteLimits.tags), once()),
  revision: count,
  savedAt: time,
  changedAt: time,
  removedAt: v.exactOptional(time),
  returnsAt: v.exactOptional(time),
  timesReturned: v.exactOptional(count),
  plan: v.exactOptional(
    v.strictObject({
      when: name(favouriteLimits.plan),
      will: name(favouriteLimits.plan),
      moment: v.picklist(planMoments),
      madeAt: time,
      cameAt: v.exactOptional(time),
    } satisfies Entries<Plan>),
  ),
} satisfies Entries<Favourite>);

const someMoments = v.pipe(v.array(v.picklist(moments)), v.maxLength(moments.length), once());

const MarkSchema = v.strictObject({
  id,
  hidden: v.boolean(),
  notAt: someMoments,
  revision: count,
  changedAt: time,
} satisfies Entries<Mark>);

const ShowingSchema = v.strictObject({
  insightId: id,
  at: time,
  surface: v.picklist(surfaces),
  reason: v.exactOptional(v.picklist(reasons)),
  outcome: v.exactOptional(v.picklist(outcomes)),
} satisfies Entries<Showing>);

const words = list(name(favouriteLimits.line), 100);

const InsightSchema = v.strictObject({
  id,
  documentId: documentIdSchema,
  section: count,
  block: count,
  text: v.pipe(v.string(), v.minLength(insightLength.min), v.maxLength(insightLength.max)),
  practice: v.exactOptional(name(2_000)),
  ask: v.exactOptional(name(2_000)),
  themes: words,
  keywords: words,
  moments: someMoments,
  pole: v.exactOptional(v.picklist(poles)),
} satisfies Entries<Insight>);

const BlockSchema = v.strictObject({
  kind: v.picklist(['paragraph', 'insight']),
  text: text(100_000),
} satisfies Entries<Block>);

const DocumentSchema = v.strictObject({
  id: documentIdSchema,
  title: name(favouriteLimits.line),
  author: v.exactOptional(name(favouriteLimits.line)),
  language: v.pipe(name(100), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i)),
  summary: text(5_000),
  keywords: words,
  addedAt: time,
  sections: list(
    v.strictObject({ heading: text(5_000), blocks: list(BlockSchema, 100_000) }),
    20_000,
  ),
  insights: list(InsightSchema, 100_000),
} satisfies Entries<ArchivedDocument>);

/** One record of each list. */
export const recordSchemas = {
  favourites: FavouriteSchema,
  marks: MarkSchema,
  documents: DocumentSchema,
  showings: ShowingSchema,
};

/** How much of a document the reader wants. */
export const weightSchema = v.picklist([0, 0.5, 1, 2]);

const checksum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const anyList = v.custom<readonly unknown[]>(Array.isArray);

/** The file but for what its lists and weights hold. */
export const ArchiveHead = v.strictObject({
  format: v.literal(archiveFormat),
  version: v.literal(archiveVersion),
  exportedAt: v.pipe(
    v.string(),
    v.check((date) => !Number.isNaN(Date.parse(date))),
  ),
  checksums: v.strictObject({
    favourites: checksum,
    marks: checksum,
    settings: v.exactOptional(checksum),
    weights: checksum,
    documents: checksum,
    showings: checksum,
  } satisfies Entries<Archive>),
  favourites: anyList,
  marks: anyList,
  settings: v.exactOptional(FileSettings),
  weights: v.custom<object>((weights) => typeof weights === 'object' && weights !== null),
  documents: anyList,
  showings: anyList,
});
