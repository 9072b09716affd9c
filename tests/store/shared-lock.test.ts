import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSharedLock } from '../../store/shared-lock';

const work = fc.record({
  isExclusive: fc.boolean(),
  fails: fc.boolean(),
  steps: fc.integer({ min: 0, max: 4 }),
});

test('exclusive work has no company, and everything has its turn in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 20 }), async (asked) => {
      const lock = createSharedLock();
      const running = new Set<(typeof asked)[number]>();
      const began: number[] = [];

      const asks = asked.map((one, place) =>
        (one.isExclusive ? lock.exclusive : lock.shared)(async () => {
          began.push(place);
          running.add(one);
          for (let step = 0; step <= one.steps; step += 1) {
            const exclusive = [...running].some(({ isExclusive }) => isExclusive);
            expect(exclusive && running.size > 1).toBe(false);
            await Promise.resolve();
          }
          running.delete(one);
          if (one.fails) throw new Error(`${place}`);
          return place;
        }).catch(({ message }: Error) => Number(message)),
      );

      expect(await Promise.all(asks)).toEqual(asked.map((_one, place) => place));
      expect(began.length).toBe(asked.length);
      for (const [place, { isExclusive }] of asked.entries()) {
        if (isExclusive) expect(began.indexOf(place)).toBe(place);
      }
    }),
  );
});

test('shared work runs side by side', async () => {
  const { shared } = createSharedLock();
  const meeting = Promise.withResolvers<void>();

  await Promise.all([shared(() => meeting.promise), shared(async () => meeting.resolve())]);
});
