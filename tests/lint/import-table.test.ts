import { dirname, relative } from 'node:path';
import { expect, test } from 'vitest';
import { passingLines } from './passing-lines';

const messages = 'public/_locales/en/messages.json';

/** What there is to import: a file by its place in the project, a package by its name. */
const importable: Record<string, readonly string[]> = {
  core: ['core/insight', 'core/deal/card'],
  content: ['content/deck'],
  hand: ['store/hand'],
  store: ['store/favourites', 'store/database'],
  client: ['client', 'contract', 'library-contract', 'nudge-contract'].map(
    (one) => `services/${one}`,
  ),
  services: ['services/cards', 'services/protocol'],
  components: ['components/Button', 'components/text'],
  newtab: ['entrypoints/newtab/NewTab'],
  popup: ['entrypoints/popup/main'],
  entrypoints: ['entrypoints/options/Options'],
  background: ['entrypoints/background/keep-selection'],
  others: ['tests/fixtures/cards', 'wxt.config', 'package.json', messages],
  '#documents': ['marked', 'yaml', 'papaparse', '@humanwhocodes/momoa', '@orama/stemmers/english'],
  '#valibot': ['valibot'],
  '#node': ['node:fs', 'vite'],
  '#deck': ['virtual:flyleaf-deck'],
  '#idb': ['idb'],
  '#messaging': ['@webext-core/messaging'],
  '#preact': ['preact', 'preact/hooks', '@preact/signals', '@preact/signals-core'],
  '#lucide': ['lucide', '@tanstack/virtual-core'],
  '#browser': ['@wxt-dev/browser'],
  '#polyfill': ['wxt/browser'],
  '#script': ['wxt/utils/define-unlisted-script'],
  '#background': ['wxt/utils/define-background'],
  '#others': ['react', 'fast-check', 'webextension-polyfill', 'fs'],
};

const page = ['core', 'hand', 'client', 'components', '#preact', '#browser', '#script'];

/** The import table of the design. Each place may import what is named here and nothing else. */
const table: Record<string, readonly string[]> = {
  'core/planted.ts': ['core', '#documents', '#valibot'],
  'core/deal/planted.ts': ['core', '#documents', '#valibot'],
  'core/deal/context/planted.ts': ['core', '#documents', '#valibot'],
  'content/planted.ts': ['core', 'content', '#deck'],
  'content/deck-plugin.ts': ['core', 'content', '#node'],
  'store/planted.ts': ['core', 'store', 'hand', '#idb'],
  'services/planted.ts': 'core content store hand services client #messaging #valibot'.split(' '),
  'components/Planted.tsx': ['core', 'components', '#preact', '#lucide'],
  'components/text.ts': ['#browser', messages],
  'entrypoints/planted.ts': [...page, '#background'],
  'entrypoints/newtab/Planted.tsx': [...page, '#background', 'newtab'],
  'entrypoints/popup/Planted.tsx': [...page, '#polyfill', '#background', 'popup'],
  'entrypoints/read-selection/planted.ts': [...page, '#polyfill', '#background'],
  'entrypoints/background/planted.ts':
    'core store hand services client #polyfill #background background'.split(' '),
  // A folder that the table does not know: it must be named in biome.json first.
  'core/deal/deep/planted.ts': [],
  'content/deep/planted.ts': [],
  'store/deep/planted.ts': [],
  'services/deep/planted.ts': [],
  'components/deep/Planted.tsx': [],
  'entrypoints/popup/deep/planted.ts': [],
  'entrypoints/background/deep/planted.ts': [],
};

const importLines = (importer: string, names: readonly string[]) =>
  names.flatMap((name) =>
    (importable[name] ?? [name]).map((target) =>
      name.startsWith('#') ? `import '${target}';` : `import '${pathTo(target, importer)}';`,
    ),
  );

function pathTo(target: string, importer: string) {
  const path = relative(dirname(importer), target).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

const passing = passingLines(
  Object.fromEntries(
    Object.keys(table).map((path) => [path, importLines(path, Object.keys(importable))]),
  ),
);

test.each(Object.entries(table))('%s may import %j only', (path, allowed) => {
  expect(passing[path]?.toSorted()).toEqual(importLines(path, allowed).toSorted());
});
