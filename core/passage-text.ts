import type { Passage } from './favourite';

/** A passage as it is copied: its words, then where they stood. */
export function passageText({ text, source: { title, section } }: Omit<Passage, 'id'>): string {
  return `${text}\n— ${section ? `${title}, ${section}` : title}`;
}
