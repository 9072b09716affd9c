import { favouriteLimits, type Passage } from '../favourite';
import { webAddress } from './web-address';
import { firstWords, lastWords } from './words';

/** What the reader selected on a page, as the page tells it. */
export interface PageSelection {
  readonly text: string;
  readonly title: string;
  readonly address: string;
  /** What the page says its address is. */
  readonly canonical?: string;
  readonly author?: string;
  /** The text of the page around the selection; a line end parts one block from the next. */
  readonly before?: string;
  readonly after?: string;
}

/** What one frame of a page tells. */
export interface FrameSelection {
  readonly selection: PageSelection;
  /** Whether this is the frame that the reader is in. */
  readonly focused: boolean;
}

/** In characters. */
const around = 60;

/**
 * What is kept of a selection; null when there is no word in it. A text that is too long is cut
 * after a whole word (`cut`).
 */
export function passageOfSelection(
  selection: PageSelection,
): (Omit<Passage, 'id'> & { readonly cut: boolean }) | null {
  const whole = tidyText(selection.text);
  if (whole === '') return null;
  const cut = whole.length > favouriteLimits.text;
  const text = cut ? cutText(whole) : whole;
  const url = pageAddress(selection.address, selection.canonical);
  const author = asLine(selection.author);
  const prefix = lastWords(asBlocks(selection.before), around).slice(-favouriteLimits.context);
  const suffix = firstWords(asBlocks(selection.after), around).slice(0, favouriteLimits.context);
  return {
    text,
    cut,
    source: {
      title: asLine(selection.title) || (url ? new URL(url).hostname : asLine(selection.address)),
      ...(author && { author }),
      ...(url && { url }),
      ...(url && prefix && { prefix }),
      ...(url && suffix && !cut && { suffix }),
    },
  };
}

/** The text as the reader sees it: no soft hyphens, no space at the ends of lines, no heap of empty lines. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u00ad\u200b\ufeff\ufffc]|(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[^\S\n]+(?=\n)/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The address to come back to: the canonical one where it is of the same site, for a page may name
 * another by mistake; else where the reader was, less the place on the page. undefined when it is not
 * of the web.
 */
export function pageAddress(address: string, canonical?: string): string | undefined {
  const here = webAddress(address);
  if (!here) return undefined;
  const named = webAddress(canonical);
  const url = named && isSamePlace(named, here) ? named : here;
  // Behind `#/` or `#!`, it is no place on the page but says which page.
  if (/^#[/!]/.test(here.hash)) url.href = here.href;
  else url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= favouriteLimits.url ? url.href : undefined;
}

/** Of one site, and not the front page in the name of every page of it. */
function isSamePlace(named: URL, here: URL): boolean {
  const [one, other] = [named, here].map(({ hostname }) => hostname.replace(/^www\./, ''));
  const isSameSite = one === other || one?.endsWith(`.${other}`) || other?.endsWith(`.${one}`);
  const isSafe = named.protocol === 'https:' || here.protocol === 'http:';
  return isSameSite === true && isSafe && (named.pathname !== '/' || here.pathname === '/');
}

function cutText(text: string): string {
  const start = text.slice(0, favouriteLimits.text);
  const lastSpace = start.search(/\s\S*$/);
  return start
    .slice(0, lastSpace > 0 ? lastSpace : undefined)
    .trimEnd()
    .toWellFormed();
}

function asLine(text = ''): string {
  const line = tidyText(text).replaceAll(/\s+/g, ' ');
  return line
    .slice(0, favouriteLimits.line)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

const asBlocks = (text = '') =>
  tidyText(text)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n+ ?/g, '\n');
