import { applyLooks, keepLooks, type Looks } from './appearance';
import { type MessageKey, t } from './text';

type StorageListener = (items: Readonly<Record<string, unknown>>, area: string) => void;

interface PageStart {
  title: MessageKey;
  /** The looks of the hand, which need no background to be read. */
  kept: Promise<Looks | undefined>;
  settings: { read: () => Promise<Looks> };
  /** The browser's `storage.onChanged`. */
  changes: { addListener: (listener: StorageListener) => void };
  reportFailure: (doing: string, error: unknown) => void;
}

/**
 * What a page does before it draws: takes its title and language, and the reader's looks, which it
 * keeps following. Resolves as soon as the page can be drawn without flashing.
 */
export async function startPage(page: PageStart): Promise<void> {
  const root = document.documentElement;
  root.lang = languageOfPage(t('language_tag'), navigator.languages);
  root.dir = t('language_direction');
  document.title = t(page.title);

  async function take(looks: Promise<Looks | undefined>) {
    try {
      const known = await looks;
      if (!known) return;
      applyLooks(known);
      keepLooks(known);
    } catch (error) {
      // The page goes on in the looks it has.
      page.reportFailure('settings', error);
    }
  }
  page.changes.addListener((items, area) => {
    if (area === 'local' && 'settings' in items) void take(page.settings.read());
  });
  await take(page.kept);
  void take(page.settings.read());
}

/** The reader's own variety of the language the page is written in, for times and dates follow it. */
export function languageOfPage(written: string, spoken: readonly string[]): string {
  return spoken.find((tag) => tag.startsWith(`${written}-`)) ?? written;
}
