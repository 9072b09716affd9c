import { test } from 'vitest';
import { deal } from '../../core/deal/deal';
import { moments, poles, type Moment } from '../../core/insight';
import { shelfOf } from '../fixtures/table';
test('stress', () => {
  const R = Math.random; const int = (n: number) => Math.floor(R() * n);
  let worst = 0, worstW = 0, overflow = 0, overflowW = 0; let info = '';
  for (let run = 0; run < 400; run += 1) {
    const n = 1 + int(25);
    const docs = Array.from({ length: n }, () => ({ weight: [0.5, 1, 2][int(3)]!, insights: Array.from({ length: 1 + int([3, 20, 120][int(3)]!) }, () => ({ section: int(4), turn: R(), pole: R() < 0.7 ? poles[R() < 0.8 ? 0 : int(3)]! : undefined as never, moments: R() < 0.5 ? [] : moments.filter(() => R() < 0.3) })) }));
    const shelf = shelfOf(docs as never);
    const total = docs.reduce((s, d) => s + d.weight * d.insights.length, 0);
    const seq: string[] = [];
    let now: Moment[] = [];
    for (let k = 0; k < 420; k += 1) {
      if (k % 9 === 0) now = moments.filter(() => R() < 0.3);
      const [card] = deal(shelf.table(), now, 1, k).cards; shelf.show(card!, R()); seq.push(card!.documentId);
    }
    docs.forEach((d, at) => {
      const share = d.weight * d.insights.length / total, due = 200 * share, tol = due / 10 + 1.5;
      for (let from = 0; from <= 220; from += 11) {
        const c = seq.slice(from, from + 200).filter(x => x === `d${at}`).length; const dev = Math.abs(c - due) / tol;
        if (from === 0) { if (dev > worst) { worst = dev; info = `n=${n} share=${share} c=${c}`; } if (dev > 1) overflow += 1; }
        else { if (dev > worstW) worstW = dev; if (dev > 1) overflowW += 1; }
      }
    });
  }
  console.log({ worst, overflow, info, worstW, overflowW });
}, 300000);
