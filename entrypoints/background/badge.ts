import type { Shower } from '../../services/nudge-surroundings';
import { markButton } from './toolbar-button';

/** A nudge as a mark on the toolbar button; the popup then opens on its card. */
export function createBadge(isUnsaved: () => Promise<boolean>): Shower {
  return {
    async show() {
      await markButton({ unsaved: await isUnsaved(), nudge: true });
      return true;
    },
    clear: async () => markButton({ unsaved: await isUnsaved(), nudge: false }),
  };
}
