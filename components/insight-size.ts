export type InsightSize = 'short' | 'long' | 'longest';

/** A long insight steps down in size, rather than overflow or crowd the page. By characters. */
export function insightSize({ length }: string): InsightSize {
  if (length > 210) return 'longest';
  return length > 120 ? 'long' : 'short';
}
