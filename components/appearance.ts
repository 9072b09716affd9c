import type { Settings } from '../core/settings';

export type Looks = Pick<Settings, 'appearance' | 'textSize'>;

/** Puts the reader's appearance and text size on the page; theme.css does the rest. */
export function applyLooks({ appearance, textSize }: Looks): void {
  const { dataset } = document.documentElement;
  dataset.appearance = appearance;
  dataset.textSize = textSize;
}
