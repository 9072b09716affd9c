import * as v from 'valibot';
import { favouriteLimits as limits } from '../core/favourite';
import { tidyTag } from '../core/library/tags';
import { webAddress } from '../core/library/web-address';

const line = v.pipe(v.string(), v.maxLength(limits.line));
const context = v.pipe(v.string(), v.maxLength(limits.context));

export const GivenId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.id));

export const GivenIds = v.array(GivenId);

/** The largest a passage may be: what a page could hand over by mistake must not fill the disk. */
export const GivenPassage = v.strictObject({
  id: GivenId,
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.text)),
  source: v.strictObject({
    title: line,
    section: v.optional(line),
    author: v.optional(line),
    documentId: v.optional(line),
    sectionIndex: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    url: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(limits.url),
        v.check((address) => webAddress(address) !== undefined, 'Not an address of the web'),
      ),
    ),
    prefix: v.optional(context),
    suffix: v.optional(context),
  }),
});

export const GivenNote = v.pipe(v.string(), v.maxLength(limits.note));

export const GivenTag = v.pipe(v.string(), v.transform(tidyTag), v.maxLength(limits.tag));

export const GivenTags = v.pipe(v.array(GivenTag), v.maxLength(limits.tags));

/** Tags to take away: one that came in with a file may be longer than the reader could give. */
export const TakenTags = v.array(v.string());

export const GivenChosen = v.union([
  v.strictObject({ ids: GivenIds }),
  v.strictObject({ found: v.string(), except: GivenIds }),
]);
