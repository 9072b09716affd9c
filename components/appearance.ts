import type { Settings } from '../core/settings';

export type Looks = Pick<Settings, 'appearance' | 'textSize'>;

const key = 'looks';

/** Puts the reader's appearance and text size on the page; theme.css does the rest. */
export function applyLooks({ appearance, textSize }: Looks): void {
  const { dataset } = document.documentElement;
  dataset.appearance = appearance;
  dataset.textSize = textSize;
}

/** Keeps the looks where the next page has them before its first frame. */
export function keepLooks({ appearance, textSize }: Looks): void {
  try {
    localStorage.setItem(key, JSON.stringify({ appearance, textSize }));
  } catch {
    // A page without storage takes its looks a moment later, no more.
  }
}

/** Unchecked: theme.css passes over what it does not know, and the settings come soon after. */
export function keptLooks(): Looks | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Looks | null) ?? undefined;
  } catch {
    return undefined;
  }
}
