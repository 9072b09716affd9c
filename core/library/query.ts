import { fold } from './fold';

/** What is looked for: every one of these terms must be found. All are folded, none is empty. */
export interface Query {
  /** Words and phrases: anywhere in text, note, plan, source or tags. */
  readonly words: readonly string[];
  /** What a tag begins with. */
  readonly tags: readonly string[];
  /** In the title, the section, the author or the host. */
  readonly from: readonly string[];
}

/** A term with its filter; a quote that is not closed goes to the end. */
const term =
  /(?:(?<filter>tag|from):)?(?:["“”„‟«»](?<phrase>[^"“”„‟«»]*)["“”„‟«»]?|(?<word>\S*))/giu;

/**
 * Reads what was typed: plain words, “quoted phrases”, tag:name and from:title, where a name may be
 * quoted as well. A tag is found by its beginning, so that it is found while it is typed. A filter
 * without a name says nothing yet.
 */
export function parseQuery(typed: string): Query {
  const query = { words: [] as string[], tags: [] as string[], from: [] as string[] };
  for (const { groups } of typed.matchAll(term)) {
    const looked = fold(groups?.phrase ?? groups?.word ?? '').trim();
    if (looked === '') continue;
    const filter = groups?.filter?.toLowerCase();
    const into = filter === 'tag' ? query.tags : filter === 'from' ? query.from : query.words;
    if (!into.includes(looked)) into.push(looked);
  }
  return query;
}

/** Whether it finds everything. */
export function isEmpty({ words, tags, from }: Query): boolean {
  return words.length + tags.length + from.length === 0;
}
