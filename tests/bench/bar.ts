/** One promise of the issue, held against what was measured. */
export interface Bar {
  name: string;
  measured: string;
  limit: string;
  isMet: boolean;
}

export function printBars(bars: readonly Bar[]): void {
  const [nameWidth, measuredWidth] = [widest(bars, 'name'), widest(bars, 'measured')];
  for (const { name, measured, limit, isMet } of bars) {
    const verdict = isMet ? 'met   ' : 'missed';
    console.log(
      `${verdict}  ${name.padEnd(nameWidth)}  ${measured.padEnd(measuredWidth)}  ${limit}`,
    );
  }
}

function widest(bars: readonly Bar[], column: 'name' | 'measured'): number {
  return Math.max(0, ...bars.map((bar) => bar[column].length));
}
