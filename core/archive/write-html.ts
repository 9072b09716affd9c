import type { Favourite, PassageSource, Plan } from '../favourite';
import { webAddress } from '../library/web-address';
import { dayName } from '../local-day';
import { printStyle } from './print-style';

export interface HtmlWords {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly note: string;
  readonly tags: string;
  /** As in “Saved on 3 May 2026”. */
  readonly saved: (time: number) => string;
  readonly plan: (plan: Plan) => string;
}

/**
 * Favourites as a page to read and to print, which needs nothing but itself.
 *
 * @returns pieces of text
 */
export function writeHtml(favourites: readonly Favourite[], words: HtmlWords): string[] {
  const title = escaped(words.title);
  return [
    `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${printStyle}</style>
</head>
<body>
<h1 dir="auto">${title}</h1>
`,
    ...favourites.map((favourite) => article(favourite, words)),
    '</body>\n</html>\n',
  ];
}

function article(favourite: Favourite, words: HtmlWords): string {
  const { text, source, note, tags, savedAt, plan } = favourite;
  const parts = [
    `<blockquote dir="auto">${escaped(text)}</blockquote>`,
    `<p class="source" dir="auto">${sourceOf(source)}</p>`,
    plan && `<p class="plan" dir="auto">${escaped(words.plan(plan))}</p>`,
    note.trim() &&
      `<h2>${escaped(words.note)}</h2>\n<p class="note" dir="auto">${escaped(note)}</p>`,
    tags.length > 0 &&
      `<h2>${escaped(words.tags)}</h2>\n<ul>${tags.map((tag) => `<li dir="auto">${escaped(tag)}</li>`).join('')}</ul>`,
    `<p class="saved"><time datetime="${dayName(savedAt)}">${escaped(words.saved(savedAt))}</time></p>`,
  ];
  return `<article>\n${parts.filter(Boolean).join('\n')}\n</article>\n`;
}

function sourceOf({ title, section, author, url }: PassageSource): string {
  const place = [title, section].filter(Boolean).join(', ');
  const address = webAddress(url)?.href;
  const cite = `<cite>${escaped(place || address || '')}</cite>`;
  const linked = address ? `<a href="${escaped(address)}" rel="noreferrer">${cite}</a>` : cite;
  return author ? `${linked} · ${escaped(author)}` : linked;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
