import type { Tab } from './browser.ts';
import { type Firefox, until } from './firefox-e2e.mjs';
import { openContainerTab } from './firefox-inside.ts';

const handlesOf = (firefox: Firefox) => firefox.cmd<string[]>('WebDriver:GetWindowHandles');

async function show(firefox: Firefox, handle: string): Promise<void> {
  await firefox.cmd('WebDriver:SwitchToWindow', { handle, focus: true });
}

export async function currentTab(firefox: Firefox): Promise<Tab> {
  const { value: handle } = await firefox.cmd<{ value: string }>('WebDriver:GetWindowHandle');
  return tabOf(firefox, handle);
}

function tabOf(firefox: Firefox, handle: string): Tab {
  return {
    show: () => show(firefox, handle),
    async close() {
      await show(firefox, handle);
      const [left] = await firefox.cmd<string[]>('WebDriver:CloseWindow');
      if (left) await show(firefox, left);
    },
  };
}

/** A new tab in a container: its pages have an IndexedDB and a localStorage of their own. */
export async function newContainerTab(firefox: Firefox): Promise<Tab> {
  const before = await handlesOf(firefox);
  await firefox.chrome(openContainerTab);
  const isNew = (handle: string) => !before.includes(handle);
  const handle = await until(async () => (await handlesOf(firefox)).find(isNew), 'a new tab');
  await show(firefox, handle);
  const isLoaded = () => document.readyState === 'complete' && location.protocol !== 'about:';
  await until(() => firefox.eval(isLoaded), 'the new tab page');
  return tabOf(firefox, handle);
}

/** Waits for a tab that shows this page of the extension. The current tab stays the current tab. */
export async function findTab(firefox: Firefox, page: string): Promise<Tab> {
  const url = (await firefox.base()) + page;
  const before = await currentTab(firefox);

  async function find() {
    for (const handle of await handlesOf(firefox)) {
      await firefox.cmd('WebDriver:SwitchToWindow', { handle, focus: false });
      const { value } = await firefox.cmd<{ value: string }>('WebDriver:GetCurrentURL');
      if (value.startsWith(url)) return tabOf(firefox, handle);
    }
    return undefined;
  }

  try {
    return await until(find, page);
  } finally {
    await before.show();
  }
}
