import type { Notices } from '../../components/notices';
import type { Settings, SettingsChange } from '../../core/settings';
import type { SettingsService } from '../../services/contract';
import { createPart, type Part } from './part';

export interface SettingsKeeper {
  readonly part: Part<Settings>;
  /** Shows a change at once, has it kept, and offers to undo it. */
  change(change: SettingsChange): Promise<void>;
  /** The same without a word. Rejects when it could not be kept. */
  keep(change: SettingsChange): Promise<void>;
  /** Another page has changed them. */
  changedElsewhere(): Promise<void>;
}

/**
 * The settings of the page. Changes are kept one after the other: two at once could each put back
 * what the other has changed.
 *
 * @param rule does what changes the deal, and makes the next tab obey it
 */
export function createSettingsKeeper(
  service: SettingsService,
  { attempt, tell }: Notices,
  rule: (work: () => Promise<unknown>) => Promise<void>,
  reportFailure: (doing: string, error: unknown) => void,
): SettingsKeeper {
  const part = createPart('settings', service.read, reportFailure);
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  async function keep(change: SettingsChange) {
    const settings = part.content.value;
    if (!settings) return;
    part.show({ ...settings, ...change });
    underWay += 1;
    const kept = last.then(() => rule(() => service.change(change)));
    last = kept.catch(() => {});
    try {
      await kept;
    } finally {
      underWay -= 1;
      // What is shown is what is kept, whatever became of the change.
      if (underWay === 0) await part.read();
    }
  }

  return {
    part,
    keep,
    async change(change) {
      const settings = part.content.value;
      if (!settings) return;
      const keys = Object.keys(change) as (keyof SettingsChange)[];
      const before = Object.fromEntries(keys.map((key) => [key, settings[key]])) as SettingsChange;
      await attempt('settings', async () => {
        await keep(change);
        tell('options_saved', () => attempt('settings', () => keep(before)));
      });
    },
    async changedElsewhere() {
      if (underWay === 0) await part.read();
    },
  };
}
