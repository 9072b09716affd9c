/** A title without what stands after its colon: on a card there is room for the name alone. */
export function shortTitle(title: string): string {
  return title.split(/[:：]\s/, 1)[0] ?? title;
}
