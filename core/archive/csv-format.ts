import type { Favourite } from '../favourite';
import { timeIn } from './favourite-record';
import { fingerprint } from './fingerprint';

/** The columns in which a favourite stands as it is. */
export const csvFields = [
  ...(['id', 'text', 'note', 'tags', 'title', 'section', 'author', 'url'] as const),
  ...(['planWhen', 'planWill', 'planMoment'] as const),
  ...(['savedAt', 'changedAt', 'removedAt', 'returnsAt'] as const),
  ...(['timesReturned', 'planMadeAt', 'planCameAt'] as const),
  ...(['documentId', 'sectionIndex', 'prefix', 'suffix'] as const),
];
export type CsvField = (typeof csvFields)[number];
export type CsvValues = Partial<Record<CsvField, unknown>>;
export type CsvCells = Partial<Record<CsvField, string>>;

/** Those that a table must have. */
export const csvRequired: readonly CsvField[] = ['id', 'text', 'savedAt', 'changedAt'];

/**
 * After the fields: `exact` holds in JSON what a cell cannot hold to the letter; `check` tells whether
 * text, note, tags or a plan's words were edited since. It is never empty, so a row that was cut short
 * shows.
 */
export const csvColumns = [...csvFields, 'exact', 'check'] as const;

/** The fields of a favourite by their columns. */
export function csvValues({ source, plan, revision: _, ...favourite }: Favourite): CsvValues {
  const planned = plan && {
    planWhen: plan.when,
    planWill: plan.will,
    planMoment: plan.moment,
    planMadeAt: plan.madeAt,
    planCameAt: plan.cameAt,
  };
  return { ...source, ...favourite, ...planned };
}

/** The fields that values of columns make; without those of a source that have no value. */
export function fieldsOf(values: CsvValues): CsvValues & { source: object; plan?: object } {
  const { title, section, author, url, documentId, sectionIndex, prefix, suffix, ...rest } = values;
  const { planWhen, planWill, planMoment, planMadeAt, planCameAt, ...favourite } = rest;
  const source = { title, section, author, url, documentId, sectionIndex, prefix, suffix };
  const plan = { when: planWhen, will: planWill, moment: planMoment, madeAt: planMadeAt };
  // A reader takes a plan away by emptying its words.
  const isPlanned = planWhen !== undefined || planWill !== undefined;
  return {
    ...favourite,
    source: Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
    ...(isPlanned && {
      plan: { ...plan, ...(planCameAt !== undefined && { cameAt: planCameAt }) },
    }),
  };
}

/**
 * What a cell holds of a value. What a spreadsheet would take for a formula gets an apostrophe, and one
 * more when it has some of its own.
 */
export function cellOf(field: CsvField, value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value)
    ? value.join('; ')
    : /At$/.test(field)
      ? isoTime(value)
      : String(value);
  return text.toWellFormed().replace(/^'*[=+\-@\t\r]/, "'$&");
}

/** The value that a cell holds; undefined when it holds none. */
export function valueIn(field: CsvField, cell: string): unknown {
  const text = cell.replace(/^'('*[=+\-@\t\r])/, '$1');
  if (field === 'note' || field === 'title') return text;
  if (field === 'tags') return tagsIn(text);
  if (text === '') return undefined;
  if (field === 'sectionIndex' || field === 'timesReturned') return Number(text);
  return /At$/.test(field) ? timeIn(text) : text;
}

/** The fingerprint of what a reader may edit. */
export function checkOf({ text = '', note = '', tags = '', ...cells }: CsvCells): string {
  const { planWhen = '', planWill = '', planMoment = '' } = cells;
  const plan = [planWhen, planWill, planMoment];
  // As it was before there were plans.
  return fingerprint([text, note, tags, ...(plan.some(Boolean) ? plan : [])]);
}

function isoTime(value: unknown): string {
  const time = new Date(Number(value));
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function tagsIn(text: string): string[] {
  const tags = text.split(';').map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
