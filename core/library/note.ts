const between = '\n\n';

/**
 * The note to keep when the reader turned `before` into `note`, while another page may have stored
 * something else: then both texts, the other one first. The same again changes nothing more.
 */
export function mergeNote(stored: string, before: string, note: string): string {
  if (stored === before || stored === note) return note;
  if (endsWith(stored, note)) return stored;
  // What the reader turned into the new text may itself stand under another page's.
  const others = endsWith(stored, before) ? stored.slice(0, -(between + before).length) : stored;
  return [others, note].filter((text) => text !== '').join(between);
}

function endsWith(stored: string, text: string): boolean {
  return text !== '' && stored.endsWith(between + text);
}
