import type { Notices } from '../../components/notices';
import type { ShowingsService, ShownEntry } from '../../services/nudge-contract';
import { createPart, type Part } from './part';

/** How many are read at once. */
const pageSize = 50;

export interface ShowingsPage {
  /** Newest first. */
  readonly shown: readonly ShownEntry[];
  readonly more: boolean;
}

export interface ShowingsModel {
  /** undefined until it is opened. */
  readonly list: Part<ShowingsPage>;
  /** Reads the next page. */
  more(): Promise<void>;
  forget(key: number): Promise<void>;
  forgetAll(): Promise<void>;
  /** All was deleted, by other means. */
  emptied(): void;
}

/** What Flyleaf showed, and why. Nothing is read before the reader asks for it. */
export function createShowingsModel(
  showings: ShowingsService,
  { attempt, tell }: Notices,
  reportFailure: (doing: string, error: unknown) => void,
): ShowingsModel {
  const list = createPart<ShowingsPage>(
    'what was shown',
    () => showings.list(pageSize),
    reportFailure,
  );
  const emptied = () => list.show({ shown: [], more: false });
  const known = () => list.content.value?.shown ?? [];

  return {
    list,
    more: () =>
      attempt('read', async () => {
        const last = known().at(-1);
        if (!last) return list.read();
        const { shown, more } = await showings.list(pageSize, last.key);
        // Meanwhile some may have been forgotten, but none can have come twice.
        const keys = new Set(known().map(({ key }) => key));
        list.show({ shown: [...known(), ...shown.filter(({ key }) => !keys.has(key))], more });
      }),
    forget: (key) =>
      attempt('forget', async () => {
        await showings.forget([key]);
        const { more = false } = list.content.value ?? {};
        list.show({ shown: known().filter((one) => one.key !== key), more });
        tell('shown_forgotten');
      }),
    forgetAll: () =>
      attempt('forget', async () => {
        await showings.forget();
        emptied();
        tell('shown_forgotten_all');
      }),
    emptied,
  };
}
