import type { Passage, PassageSource } from './favourite';

/** A passage as it is copied: its words, then where they stood. */
export function passageText({ text, source }: Omit<Passage, 'id'>): string {
  return `${text}\n— ${sourceName(source)}`;
}

/** Where a passage stood, in words. */
export function sourceName({ title, section }: Pick<PassageSource, 'title' | 'section'>): string {
  return section ? `${title}, ${section}` : title;
}
