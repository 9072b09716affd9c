import { afterEach, expect, test, vi } from 'vitest';
import { languageOfPage, startPage } from '../../components/start-page';
import { defaultSettings } from '../../core/settings';

const root = document.documentElement;
const looks = () => [root.dataset.appearance, root.dataset.textSize];
const dark = { ...defaultSettings, appearance: 'dark' } as const;
const light = { ...defaultSettings, appearance: 'light', textSize: 'large' } as const;

afterEach(() => {
  delete root.dataset.appearance;
  delete root.dataset.textSize;
});

function open(kept: Promise<typeof dark | undefined>) {
  const change = Promise.withResolvers<Parameters<Listen>[0]>();
  type Listen = (listener: (items: Record<string, unknown>, area: string) => void) => void;
  const page = {
    title: 'library',
    kept,
    settings: { read: vi.fn<() => Promise<typeof dark | typeof light>>(async () => dark) },
    changes: { addListener: change.resolve },
    reportFailure: vi.fn(),
  } as const;
  return { page, started: startPage(page), listener: change.promise };
}

test('has the kept looks before it is drawn', async () => {
  const { started } = open(Promise.resolve(dark));
  await started;

  expect(looks()).toEqual(['dark', 'normal']);
  expect(document.title).toBe('library');
});

test('takes the looks of the settings, and follows them', async () => {
  const { page, started, listener } = open(Promise.resolve(undefined));
  await started;
  await expect.poll(looks).toEqual(['dark', 'normal']);

  page.settings.read.mockResolvedValue(light);
  const changed = await listener;
  changed({ hand: {} }, 'local');
  changed({ settings: {} }, 'sync');
  expect(page.settings.read).toHaveBeenCalledTimes(1);

  changed({ settings: {} }, 'local');
  await expect.poll(looks).toEqual(['light', 'large']);
});

test('goes on without looks when nothing can be read', async () => {
  const broken = Promise.reject(new Error('the storage is broken'));
  const { page, started } = open(broken);
  await started;

  expect(page.reportFailure).toHaveBeenCalledWith('settings', expect.any(Error));
});

test('the language is the one written, in the variety the reader speaks', () => {
  expect(languageOfPage('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(languageOfPage('en', ['de-DE', 'eno'])).toBe('en');
  expect(languageOfPage('pt-BR', ['pt-PT'])).toBe('pt-BR');
});
