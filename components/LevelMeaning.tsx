import { allowances } from '../core/nudge/level';
import type { Level } from '../core/nudge/nudge';
import { number } from './counted';
import { duration } from './in-words';
import styles from './LevelMeaning.module.css';
import { t } from './text';

/** What a level of nudges means for each way, in a sentence. */
export function LevelMeaning({ level }: { level: Level }) {
  return <p class={styles.meaning}>{meaningOf(level)}</p>;
}

function meaningOf(level: Level): string {
  if (level === 'off') return t('nudges_mean_off');
  const { perDay, gap, ways } = allowances[level];
  const counts = [ways.badge, ways.page, ways.notification].map(number);
  return t('nudges_mean', [number(perDay), duration(gap / 60_000), ...counts]);
}
