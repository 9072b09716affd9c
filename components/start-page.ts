import { applyLooks, type Looks } from './appearance';
import { type MessageKey, t } from './text';

interface PageStart {
  title: MessageKey;
  /** The looks that were kept for the first frame; there sooner than the settings. */
  kept: Looks | undefined | Promise<Looks | undefined>;
  settings: { read: () => Promise<Looks> };
  /** The browser's `storage.onChanged`. */
  changes: { addListener: (changed: (items: Readonly<Record<string, unknown>>, area: string) => void) => void };
  reportFailure: (doing: string, error: unknown) => void;
}

/**
 * What a page does before it draws: takes its title and language, and the reader's looks, which it
 * keeps following. Resolves as soon as the page can be drawn without changing its looks again.
 */
export async function startPage(page: PageStart): Promise<void> {
  const root = document.documentElement;
  root.lang = t('language_tag');
  root.dir = t('language_direction');
  document.title = t(page.title);

  // Without the settings the page goes on in the looks it has.
  const follow = async (looks: Promise<Looks | undefined>) => {
    try {
      const known = await looks;
      if (known) applyLooks(known);
    } catch (error) {
      page.reportFailure('settings', error);
    }
  };
  page.changes.addListener((items, area) => {
    if (area === 'local' && 'settings' in items) void follow(page.settings.read());
  });
  await follow(Promise.resolve(page.kept));
  void follow(page.settings.read());
}
