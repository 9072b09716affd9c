/** In milliseconds: how long the page is held up at a time, and in all. */
const slice = 8;
const most = 32;
/** For a browser that hides how long anything takes: in a slice, and between two looks at the clock. */
const steps = { inSlice: 4000, between: 20 } as const;
/** In milliseconds: a page that is never idle is waited for no longer. */
const patience = 1000;

/** Resolves when the page has nothing to do. */
export const idle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patience });
  });

/**
 * Does work in many small steps while the page has nothing to do; what takes too long in all is left
 * undone.
 *
 * @returns takes a work’s step, which returns whether there is another, and resolves at its end
 */
export function createIdleSlices(): (step: () => boolean) => Promise<void> {
  let spent = 0;
  return async (step) => {
    let more = true;
    while (more && spent < most) {
      await idle();
      const start = performance.now();
      for (let count = 1; more && count <= steps.inSlice; count += 1) {
        more = step();
        if (count % steps.between === 0 && performance.now() - start >= slice) break;
      }
      // What a slice took beyond its time, something else in the machine did.
      spent += Math.min(slice, performance.now() - start);
    }
  };
}
