import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './MoreBelow.module.css';

interface MoreBelowProps {
  label: string;
  /** Changes whenever more has come. */
  after: unknown;
  onMore: () => void;
}

/** The end of a list that goes on: asks for more when it is scrolled near, or pressed. */
export function MoreBelow({ label, after, onMore }: MoreBelowProps) {
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      root: document,
      rootMargin: '100%',
    });
    // An effect runs after the drawing.
    observer.observe(end.current as HTMLDivElement);
    return () => observer.disconnect();
    // Observed anew, it tells of an end that is still in sight; a failure alone does not ask again.
  }, [after]);

  return (
    <div class={styles.end} ref={end}>
      <Button label={label} onClick={onMore} />
    </div>
  );
}
