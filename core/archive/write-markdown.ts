import type { Favourite, PassageSource, Plan } from '../favourite';
import { webAddress } from '../library/web-address';
import { dayName } from '../local-day';
import { fingerprint } from './fingerprint';
import {
  markdownMark,
  markdownVersion,
  planSign,
  shownInMarkdown,
  tagInMarkdown,
  toMarkdown,
} from './markdown-text';

/** In the reader's language. */
interface MarkdownWords {
  readonly title: string;
  readonly plan: (plan: Plan) => string;
}

/**
 * Favourites as one file for a notes app. Before each stands a comment with all that the text does not
 * show, so that it can be read back without loss.
 *
 * @param now epoch milliseconds
 */
export function writeMarkdown(
  favourites: readonly Favourite[],
  { title, plan }: MarkdownWords,
  now: number,
): string[] {
  const tags = new Set(favourites.flatMap((favourite) => favourite.tags.map(tagInMarkdown)));
  const head = [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${dayName(now)}`,
    tags.size > 0 ? 'tags:' : 'tags: []',
    ...Array.from(tags, (tag) => `  - ${JSON.stringify(tag)}`),
    `flyleaf: ${markdownVersion}`,
    '---',
    '',
    `# ${toMarkdown(title)}`,
    '',
    '',
  ];
  return [
    head.join('\n'),
    ...favourites.map((favourite) => entry(favourite, plan)),
    `${markdownMark.end}\n`,
  ];
}

function entry(favourite: Favourite, inWords: MarkdownWords['plan']): string {
  const { text, source, note, tags, plan } = favourite;
  const quote = toMarkdown(text).split('\n');
  const visibleNote = toMarkdown(note).replace(/^\n+|\n+$/g, '');
  const parts = [
    `${markdownMark.start}${unseen(favourite)}${markdownMark.stop}`,
    quote.map((line) => `> ${line}`.trimEnd()).join('\n'),
    sourceLine(source),
    plan ? `${planSign}${onOneLine(inWords(plan))}` : '',
    visibleNote,
    tags.map((tag) => `#${tagInMarkdown(tag)}`).join(' '),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n\n`;
}

/** What is not shown, and what is shown but not to the letter. */
function unseen({ id, text, source, note, tags, ...favourite }: Favourite): string {
  const shown = { text: shownInMarkdown(text), note: shownInMarkdown(note) };
  const { savedAt, changedAt, removedAt, returnsAt, timesReturned, plan } = favourite;
  const hidden = {
    ...{ id, source, tags },
    savedAt: iso(savedAt),
    changedAt: iso(changedAt),
    ...(removedAt !== undefined && { removedAt: iso(removedAt) }),
    ...(returnsAt !== undefined && { returnsAt: iso(returnsAt) }),
    ...(timesReturned !== undefined && { timesReturned }),
    ...(plan && { plan: withIsoTimes(plan) }),
    ...(shown.text !== text && { text }),
    ...(shown.note !== note && { note }),
    check: fingerprint([shown.text, shown.note, ...tags.map(tagInMarkdown)]),
  };
  // Nothing in it may end the comment, or a line in the eyes of any program.
  return JSON.stringify(hidden).replace(
    /[<>\p{Cc}\p{Zl}\p{Zp}\ufeff]|(?<=-)-/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sourceLine({ title, section, author, url }: PassageSource): string {
  const place = toMarkdown([title, section].filter(Boolean).join(', ')).replaceAll('\n', ' ');
  const address = webAddress(url)?.href.replace(
    /[()<>[\]\\`*_|$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  // In a link, many a reader of Markdown takes an escaped bracket for one.
  const inLink = (place || toMarkdown(address ?? '')).replaceAll('](', ']\\(');
  const linked = address ? `[${inLink}](${address})` : place;
  const by = author ? toMarkdown(author).replaceAll('\n', ' ') : '';
  return `— ${[linked, by].filter(Boolean).join(' · ')}`.trimEnd();
}

function withIsoTimes({ madeAt, cameAt, ...words }: Plan) {
  return { ...words, madeAt: iso(madeAt), ...(cameAt !== undefined && { cameAt: iso(cameAt) }) };
}

const onOneLine = (text: string) => toMarkdown(text).replaceAll('\n', ' ').trim();

const iso = (time: number) => new Date(time).toISOString();
