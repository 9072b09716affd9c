import * as v from 'valibot';
import type { Favourite } from '../favourite';
import type { Archive } from './archive';
import { recordSchemas } from './archive-schema';

/**
 * A favourite as it stood in a file for people, when every field is as it should be; else the name of
 * the first that is not. Such files know no revisions: it gets 0.
 */
export function favouriteRecord(
  fields: object,
): { readonly favourite: Favourite } | { readonly wrong: string } {
  const checked = v.safeParse(
    recordSchemas.favourites,
    { ...fields, revision: 0 },
    { abortEarly: true },
  );
  if (checked.success) return { favourite: checked.output as Favourite };
  const names = checked.issues[0].path?.map(({ key }) => key).filter((key) => key !== 'source');
  return { wrong: String(names?.[0] ?? '') };
}

/** What a file holds that has favourites only. */
export function archiveOf(favourites: readonly Favourite[]): Archive {
  return { favourites, marks: [], weights: {}, documents: [], showings: [] };
}

/** Epoch milliseconds; NaN when the text is no time in ISO 8601 with its zone. */
export function timeIn(text: unknown): number {
  const isTime =
    typeof text === 'string' &&
    /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  return isTime ? Date.parse(text) : Number.NaN;
}
