import type { Page } from 'playwright-core';

/**
 * Flings the page down with the wheel, this many times, as a hand does: fast, then slower.
 *
 * @returns how long each frame took, in milliseconds
 */
export async function fling(page: Page, times: number): Promise<number[]> {
  await page.mouse.move(400, 400);
  await page.evaluate(`(${startFrames})()`);
  for (let time = 0; time < times; time += 1) {
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, 1200 / (step + 1));
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(200);
  }
  return page.evaluate<number[]>(`(${endFrames})()`);
}

interface Frames {
  frames: number[];
}

/** Runs in the page, as the other: notes each frame from now on. */
function startFrames(): void {
  const marks = globalThis as unknown as Frames;
  marks.frames = [];
  let last = performance.now();
  const note = (now: number) => {
    marks.frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

function endFrames(): number[] {
  return (globalThis as unknown as Frames).frames;
}
