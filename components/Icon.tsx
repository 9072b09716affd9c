import type { IconNode } from 'lucide';
import styles from './Icon.module.css';

interface IconProps {
  /** One of lucide's. */
  icon: IconNode;
  filled?: boolean;
}

/**
 * Always beside words or a label of its own, so assistive technology skips it. Drawn as a mask: SVG
 * elements would cost the new tab 35 KB of memory for three icons.
 */
export function Icon({ icon, filled = false }: IconProps) {
  return (
    <span class={styles.icon} style={{ maskImage: asImage(icon, filled) }} aria-hidden="true" />
  );
}

function asImage(icon: IconNode, filled: boolean): string {
  const shapes = icon.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<${tag} ${written.join(' ')}/>`;
  });
  const fill = filled ? '#000' : 'none';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="${fill}" stroke="#000" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
