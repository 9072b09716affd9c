import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { useRowFocus } from './use-row-focus';
import styles from './VirtualList.module.css';

interface VirtualListProps {
  label: string;
  length: number;
  /**
   * Names a row, wherever it moves, and one that is not there by its number. Another function
   * whenever rows came, went or moved.
   */
  keyOf: (index: number) => string | number;
  /** Whether the row is there to be drawn, and measured. */
  isThere: (index: number) => boolean;
  /** How high a row that was never drawn may be, in pixels, in a list as wide as this. */
  estimate: (index: number, width: number) => number;
  /** Draws a row; a row that is not there is left blank. */
  children: (index: number) => ComponentChildren;
  onRange: (first: number, last: number) => void;
}

/** A long list in the page's own scroll, of which only what is near the screen is drawn. */
export function VirtualList({ label, length, keyOf, isThere, ...props }: VirtualListProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const list = useRef<HTMLOListElement>(null);
  const breadth = useRef<HTMLDivElement>(null);
  const place = useRef({ top: 0, width: 600 });
  const focus = useRowFocus(list, (index) => {
    // The row is drawn and focused once it is in sight.
    virtualizer.scrollToIndex(index, { align: 'auto' });
    draw(0);
  });

  // Kept while the rows are the same: with another one all places are reckoned anew.
  const measures = useMemo(
    () => ({
      getItemKey: keyOf,
      estimateSize: (index: number) => props.estimate(index, place.current.width),
    }),
    [keyOf],
  );
  const options = {
    ...measures,
    count: length,
    overscan: 4,
    scrollMargin: place.current.top,
    // What stands fast at the top of the page, and at its foot, must not cover the row.
    scrollPaddingStart: 96,
    scrollPaddingEnd: 64,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withRow(defaultRangeExtractor(range), focus.held(), range.count),
    onChange: () => draw(0),
  };
  const [virtualizer] = useMemo(() => [new Virtualizer<Window, HTMLLIElement>(options)], []);
  virtualizer.setOptions(options);
  const items = virtualizer.getVirtualItems();
  const anchor = useRef<{ key: VirtualItem['key']; start: number } | null>(null);

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    for (const row of list.current?.children ?? []) {
      if (row instanceof HTMLLIElement && isThere(Number(row.dataset.index))) {
        virtualizer.measureElement(row);
      }
    }
    virtualizer.measureElement(null);
  });
  useLayoutEffect(() => {
    stayAt(anchor.current, items, virtualizer);
  }, [keyOf]);
  useLayoutEffect(() => {
    const { range, scrollOffset } = virtualizer;
    if (range) props.onRange(range.startIndex, range.endIndex);
    const top = items.find(({ end }) => end > (scrollOffset ?? 0));
    anchor.current = top ? { key: top.key, start: top.start } : null;
  });
  const look = () => {
    const element = list.current;
    if (!element) return;
    const { top, width } = element.getBoundingClientRect();
    const before = place.current;
    place.current = { top: Math.round(top + window.scrollY), width };
    // Other breadths make other heights: those of the rows that are not drawn are forgotten.
    if (width !== before.width) virtualizer.measure();
    if (width !== before.width || place.current.top !== before.top) draw(0);
  };
  useLayoutEffect(look);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    // Not the list: it becomes longer with its rows, which are measured in the same moment.
    if (breadth.current) observer.observe(breadth.current);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <div ref={breadth} />
      <ol
        ref={list}
        class={styles.list}
        aria-label={label}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
        {...focus.handlers}
      >
        {items.map(({ index, key, start, size }) => (
          <li
            key={key}
            data-index={index}
            class={styles.row}
            aria-setsize={length}
            aria-posinset={index + 1}
            aria-busy={!isThere(index)}
            tabIndex={focus.isCurrent(index) ? 0 : -1}
            style={{
              '--at': `${start - place.current.top}px`,
              ...(!isThere(index) && { blockSize: `${size}px` }),
            }}
          >
            {props.children(index)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The rows on screen, and the one that must not go while it has the focus. */
function withRow(rows: readonly number[], row: number | undefined, count: number): number[] {
  if (row === undefined || row >= count || rows.includes(row)) return [...rows];
  return [...rows, row].toSorted((one, other) => one - other);
}

/** Rows that came in above do not push away what is being read. */
function stayAt(
  anchor: { key: VirtualItem['key']; start: number } | null,
  items: readonly VirtualItem[],
  virtualizer: Virtualizer<Window, HTMLLIElement>,
) {
  const { scrollMargin } = virtualizer.options;
  if (!anchor || window.scrollY <= scrollMargin) return;
  const now = items.find(({ key }) => key === anchor.key);
  if (now && now.start !== anchor.start) window.scrollBy(0, now.start - anchor.start);
}
