import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus within an element when the button that had it gives way to others: the first of
 * them takes it over.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  // While a component is drawn, the page still is as it was.
  const hadFocus = element.current?.contains(document.activeElement) ?? false;

  useLayoutEffect(() => {
    const lost = hadFocus && !element.current?.contains(document.activeElement);
    if (lost) element.current?.querySelector('button')?.focus();
  });
  return element;
}
