import { browser } from 'wxt/browser';
import type { FrameSelection } from '../../core/library/selection';

/**
 * What is selected in the frames of a tab, or in one of them; null when the browser does not let it
 * be read, as on its own pages, in a store of extensions or in a document that is not a page.
 */
export async function readTab(
  tabId: number,
  frameId?: number,
): Promise<readonly FrameSelection[] | null> {
  const frames = frameId === undefined ? { allFrames: true } : { frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, ...frames },
      files: ['/read-selection.js'],
    });
    const found = results.map(({ result }) => result as FrameSelection | null | undefined);
    return found.filter((one) => one !== null && one !== undefined);
  } catch {
    return null;
  }
}
