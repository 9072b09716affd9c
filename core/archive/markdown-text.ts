/** What Markdown, or Obsidian's kind of it, would read as a sign; some only in pairs or before a line. */
const signs = /[\\`*_[\]<>#|~$^&]|%(?=%)|(?<=%)%|=(?==)|(?<==)=|^[-+=]|(?<=^\d+)[.)]/g;

/**
 * Any text as Markdown that shows it and nothing else. White space around lines and what cannot be seen
 * are lost.
 */
export function toMarkdown(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/gu, ' ').trim())
    .map((line) => line.replace(signs, '\\$&'))
    .join('\n');
}

/** What such lines show, whoever has edited them. Without the empty ones before and after. */
export function fromMarkdown(lines: readonly string[]): string {
  const shown = lines.map((line) => line.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const isFull = (line: string) => line !== '';
  return shown
    .slice(Math.max(shown.findIndex(isFull), 0), shown.findLastIndex(isFull) + 1)
    .join('\n');
}

/** A text as it reads once it was Markdown. */
export function shownInMarkdown(text: string): string {
  return fromMarkdown(toMarkdown(text).split('\n'));
}

/** A tag by the rules of Obsidian: no spaces, few signs, not a mere number. */
export function tagInMarkdown(tag: string): string {
  const name = tag
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}\p{So}\p{Join_Control}_/-]/gu, '-')
    // Anywhere else it would be a sign of emphasis.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (name === '') return 'tag';
  return /^[\d/-]+$/.test(name) ? `tag-${name}` : name;
}

export const markdownVersion = 1;

/** The lines that begin a favourite, and the last one. They are comments: nobody sees them. */
export const markdownMark = { start: '<!-- flyleaf: ', stop: ' -->', end: '<!-- flyleaf: end -->' };

/** Begins the line of a plan: an open task to a notes app. No note begins so, for its signs are escaped. */
export const planSign = '- [ ] ';
