import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { freeTop } from './free-top';
import styles from './NoticeRoom.module.css';

/** Keeps a notice off all else in the main part of the page: at the foot, or where there is space. */
export function NoticeRoom({ children }: { children: ComponentChildren }) {
  const room = useRef<HTMLDivElement>(null);
  // Whatever is drawn anew, opened or made narrower may have moved what stands there.
  useLayoutEffect(() => {
    const place = () => putWhereNothingIs(room.current);
    place();
    for (const type of moving) addEventListener(type, place, true);
    return () => {
      for (const type of moving) removeEventListener(type, place, true);
    };
  });

  return (
    <div class={styles.room} ref={room}>
      {children}
    </div>
  );
}

const moving = ['toggle', 'resize'];

/** The room itself stands last. What has no box takes no place. */
const texts = 'main>p,main>div:not(:last-child)>*';
const controls = 'main>div:not(:last-child) :is(a,button,input,summary)';

/** On the page, not on the window: scrolled, it stays where nothing is. */
function putWhereNothingIs(room: HTMLElement | null): void {
  // To ask for its height would lay out the page, at every tab.
  if (!room?.textContent) return;
  const topAmong = (css: string) => {
    const taken = Array.from(document.querySelectorAll(css), (one) => one.getBoundingClientRect());
    return freeTop(taken, room.offsetHeight, innerHeight);
  };
  // Over the words of the insight rather than over what can be pressed.
  const top = topAmong(texts) ?? topAmong(controls);
  room.style.top = top === undefined ? '' : `${top + scrollY}px`;
}
