import { type ReadonlySignal, signal } from '@preact/signals';
import { createNotices, type Notices } from '../../components/notices';
import type { Cadence } from '../../core/deal/cadence';
import type { SettingsService } from '../../services/contract';

export interface WelcomeDependencies {
  settings: SettingsService;
  /** Makes the hand that new tabs have kept void. */
  dropHand: () => void;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface WelcomeModel {
  /** undefined until it is known. */
  cadence: ReadonlySignal<Cadence | undefined>;
  /** Whether the reader's choice is stored. */
  kept: ReadonlySignal<boolean>;
  notices: Notices;
  start(): Promise<void>;
  choose(cadence: Cadence): Promise<void>;
}

/** What the welcome page knows and can do. It draws nothing and touches no browser API. */
export function createWelcomeModel({
  settings,
  dropHand,
  reportFailure,
}: WelcomeDependencies): WelcomeModel {
  const cadence = signal<Cadence | undefined>(undefined);
  const kept = signal(false);
  const notices = createNotices(reportFailure);

  return {
    cadence,
    kept,
    notices,
    async start() {
      await notices.attempt('settings', async () => {
        const stored = await settings.read();
        cadence.value ??= stored.cadence;
      });
    },
    async choose(wanted) {
      const before = cadence.value;
      cadence.value = wanted;
      await notices.attempt('settings', async () => {
        try {
          dropHand();
          await settings.change({ cadence: wanted });
          kept.value = true;
        } catch (error) {
          if (cadence.value === wanted) cadence.value = before;
          throw error;
        }
      });
    },
  };
}
