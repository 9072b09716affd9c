/** In CSS pixels: from the edge of the window, and from what stands there with its focus ring. */
const margin = 16;
const gap = 5;

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where something so high is to begin, in a window so high, to lie over nothing of `taken`: at the
 * foot, else at the head, else above something of it. undefined where there is no room. All in CSS pixels.
 */
export function freeTop(
  taken: readonly Extent[],
  height: number,
  windowHeight: number,
): number | undefined {
  const foot = windowHeight - margin - height;
  const above = taken.map((other) => other.top - gap - height);
  return [foot, margin, ...above].find(
    (top) =>
      top >= gap &&
      top <= foot &&
      !taken.some((other) => other.top - gap < top + height && top < other.bottom + gap),
  );
}
