import type { IconNode } from 'lucide';
import { h } from 'preact';
import styles from './Icon.module.css';

interface IconProps {
  /** One of lucide's. */
  icon: IconNode;
}

/** Always beside words or a label of its own, so assistive technology skips it. */
export function Icon({ icon }: IconProps) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
