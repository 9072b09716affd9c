import { englishStems } from './english-stems';

/**
 * The common English stems by rank, from 0, the commonest first. All of a group have the rank in its middle, by
 * ratio: what a stem tells goes by the logarithm of its rank.
 */
export function readEnglishRanks(): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const group of englishStems.split(' ')) {
    const first = ranks.size;
    const stems = readGroup(group);
    const middle = Math.sqrt((first + 1) * (first + stems.length)) - 1;
    for (const stem of stems) ranks.set(stem, middle);
  }
  return ranks;
}

/** @param group stems in order, each as the number of letters it shares with the one before, and its others */
function readGroup(group: string): string[] {
  let stem = '';
  return Array.from(group.matchAll(/(\d)(\D*)/g), ([, shared, others]) => {
    stem = stem.slice(0, Number(shared)) + others;
    return stem;
  });
}
