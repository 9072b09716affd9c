import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/**
 * One row of a list can be reached with Tab, the arrow keys go from there. The focus stays with its
 * row when rows come and go around it.
 *
 * @param goTo brings a row that is perhaps not drawn on screen
 */
export function useRowFocus(
  list: RefObject<HTMLOListElement | null>,
  goTo: (index: number) => void,
) {
  const [current, setCurrent] = useState(0);
  /** The row that has the focus or something in it; null while the focus is elsewhere. */
  const focused = useRef<{ index: number } | null>(null);
  /** The row to be focused as soon as it is drawn. */
  const coming = useRef<number | null>(null);

  const rowAt = (index: number) =>
    list.current?.querySelector<HTMLLIElement>(`:scope > [data-index="${index}"]`);

  useLayoutEffect(() => {
    const { current: row } = focused;
    const now = row && document.activeElement?.closest<HTMLLIElement>('li[data-index]');
    if (now && now.parentElement === list.current && Number(now.dataset.index) !== row.index) {
      row.index = Number(now.dataset.index);
      setCurrent(row.index);
    }
    const target = coming.current ?? (row && isLost(list.current) ? row.index : null);
    if (target === null) return;
    const element = rowAt(target);
    if (!element) return;
    coming.current = null;
    element.focus({ preventScroll: true });
  });

  return {
    isCurrent: (index: number) => index === current,
    held: () => coming.current ?? focused.current?.index,
    handlers: {
      onFocusIn: ({ target }: FocusEvent) => {
        const row = target instanceof Element && target.closest<HTMLLIElement>('li[data-index]');
        if (!row || row.parentElement !== list.current) return;
        const index = Number(row.dataset.index);
        focused.current = { index };
        setCurrent(index);
      },
      onFocusOut: ({ target, relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Element && list.current?.contains(relatedTarget)) return;
        const left = focused.current;
        // A row that is taken off the page lets the focus fall; one that stays was left by the reader.
        queueMicrotask(() => {
          const stays = target instanceof Element && target.isConnected;
          if (stays && focused.current === left) focused.current = null;
        });
      },
      onKeyDown: (event: KeyboardEvent) => {
        const step = steps.get(event.key);
        const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
        if (step === undefined || ctrlKey || metaKey || altKey || shiftKey) return;
        if (!(target instanceof HTMLLIElement) || target.parentElement !== list.current) return;
        event.preventDefault();
        const last = Number(target.ariaSetSize) - 1;
        const index = Math.min(last, Math.max(0, Number(target.dataset.index) + step));
        coming.current = index;
        goTo(index);
      },
    },
  };
}

/** Whether the focus fell to the page. */
function isLost(list: HTMLElement | null): boolean {
  return !list?.contains(document.activeElement) && document.activeElement === document.body;
}
