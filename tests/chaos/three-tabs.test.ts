import { expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite.ts';
import type { Tab } from '../e2e/browser.ts';
import { browsers, launchFlyleaf } from '../e2e/flyleaf.ts';
import { askIn } from './ask.ts';
import { patience, tell, times } from './how-often.ts';
import { readBothCopies } from './read-both-copies.ts';
import { type Written, writeOver, writtenHere } from './write-over.ts';

const passage = { id: 'written by three', text: 'One text, three hands.', source: { title: 'T' } };
const noteLines = (note: string) => note.split('\n\n').filter((line) => line !== '');

test.each(browsers)(
  'three tabs of %s write the same favourite, and no change of any is lost',
  { timeout: patience },
  async (name) => {
    const browser = await launchFlyleaf(name);
    try {
      const tabs: Tab[] = [
        await browser.currentTab(),
        await browser.newTab(),
        await browser.newTab(),
      ];
      for (const tab of tabs) {
        await tab.show();
        await browser.open('library.html');
      }
      const saved = await askIn(browser)('favourites', 'save', passage);
      for (const [number, tab] of tabs.entries()) {
        await tab.show();
        await browser.evaluate(writeOver, passage.id, number, times.writes);
      }
      const written: Written[] = [];
      for (const tab of tabs) {
        await tab.show();
        written.push(...(await browser.evaluate(writtenHere)));
      }

      const inOrder = written.toSorted((one, other) => one.after.revision - other.after.revision);
      const revisions = inOrder.map(({ after }) => after.revision - saved.revision);
      expect(revisions).toEqual(Array.from({ length: 3 * times.writes }, (_, at) => at + 1));
      const lost = inOrder.flatMap((write, at) => lostBy(write, inOrder[at - 1]?.after ?? saved));
      expect(lost).toEqual([]);
      const { stored, mirrored } = await browser.evaluate(readBothCopies);
      expect(stored).toEqual(mirrored);
      expect(stored.find(({ id }) => id === passage.id)).toEqual(inOrder.at(-1)?.after);

      const handovers = inOrder.filter(({ by }, at) => at > 0 && by !== inOrder[at - 1]?.by);
      expect(handovers.length, 'they wrote one after the other').toBeGreaterThan(10);
      tell(`three tabs of ${name}`, {
        revisions: inOrder.length,
        'of them after another tab’s': handovers.length,
        'lost updates': 0,
      });
    } finally {
      await browser.close();
    }
  },
);

/** What stood in the favourite before a write, and should after it, or what the write itself was for. */
function lostBy({ by, did, after }: Written, before: Favourite): string[] {
  const lines = noteLines(after.note);
  const should =
    did.kind === 'note'
      ? [
          ...before.tags,
          did.note,
          // Only what the tab had seen may it have written over.
          ...noteLines(before.note).filter((line) => !noteLines(did.before).includes(line)),
        ]
      : [...before.tags.filter((tag) => tag !== did.remove), did.add, ...noteLines(before.note)];
  const gone = should.filter((each) => !lines.includes(each) && !after.tags.includes(each));
  const stayed = did.kind === 'tags' && after.tags.includes(did.remove) ? [did.remove] : [];
  return [...gone, ...stayed].map((each) => `tab ${by}, revision ${after.revision}: ${each}`);
}
