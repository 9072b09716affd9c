import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What a planted file imports, by its place in the project; a package by its name. */
const files = {
  core: ['core/insight', 'core/deal/card'],
  content: ['content/deck'],
  hand: ['store/hand'],
  store: ['store/favourites', 'store/database'],
  client: ['services/client', 'services/contract'],
  services: ['services/cards', 'services/protocol'],
  components: ['components/Button', 'components/text'],
  pages: ['entrypoints/popup/main', 'entrypoints/options/Options', 'entrypoints/first-frame'],
  background: ['entrypoints/background'],
  tests: ['tests/fixtures/cards'],
  config: ['wxt.config', 'package.json'],
};
const packages = {
  documents: ['marked', 'yaml', 'valibot'],
  node: ['node:fs', 'vite'],
  deck: ['virtual:flyleaf-deck'],
  idb: ['idb'],
  messaging: ['@webext-core/messaging'],
  valibot: ['valibot'],
  preact: ['preact', 'preact/hooks', '@preact/signals'],
  lucide: ['lucide'],
  browser: ['@wxt-dev/browser'],
  polyfill: ['wxt/browser'],
  entry: ['wxt/utils/define-background', 'wxt/utils/define-unlisted-script'],
  strangers: ['react', 'fast-check', 'webextension-polyfill', 'fs'],
};
const messages = 'public/_locales/en/messages.json';

const page = ['core', 'hand', 'client', 'components', 'preact', 'browser', 'entry'];

/** The import table of the design: what each place may import; all the rest is refused. */
const mayImport: Record<string, readonly string[]> = {
  'core/planted.ts': ['core', 'documents'],
  'core/deal/planted.ts': ['core', 'documents'],
  'content/planted.ts': ['core', 'content', 'deck'],
  'content/deck-plugin.ts': ['core', 'content', 'node'],
  'store/planted.ts': ['core', 'store', 'hand', 'idb'],
  'services/planted.ts': [
    ...['core', 'content', 'store', 'hand', 'services', 'client'],
    ...['messaging', 'valibot'],
  ],
  'components/Planted.tsx': ['core', 'components', 'preact', 'lucide'],
  'components/text.ts': ['browser', messages],
  'entrypoints/planted.ts': page,
  'entrypoints/newtab/Planted.tsx': [...page, 'entrypoints/newtab/NewTab'],
  'entrypoints/background.ts': [
    ...['core', 'store', 'hand', 'services', 'client'],
    ...['polyfill', 'wxt/utils/define-background'],
  ],
};

/** Nothing may be imported from a folder that the table does not know. */
const unknownPlaces = [
  ...['core/deal/deep/planted.ts', 'content/deep/planted.ts', 'store/deep/planted.ts'],
  ...[
    'services/deep/planted.ts',
    'components/deep/Planted.tsx',
    'entrypoints/popup/deep/planted.ts',
  ],
];

const everyFile = [...Object.values(files).flat(), messages, 'entrypoints/newtab/NewTab'];
const everyPackage = Object.values(packages).flat();
const named = (names: readonly string[]) =>
  new Set(names.flatMap((name) => ({ ...files, ...packages })[name] ?? [name]));

function pathTo(target: string, importer: string) {
  const path = relative(dirname(importer), target);
  return path.startsWith('.') ? path : `./${path}`;
}

function importsOf(importer: string) {
  const allowed = named(mayImport[importer] ?? []);
  const sources = new Map([
    ...everyFile.map((target) => [target, pathTo(target, importer)] as const),
    ...everyPackage.map((name) => [name, name] as const),
  ]);
  return [...sources].map(([target, source]) => ({
    line: `import '${source}';`,
    refused: !allowed.has(target),
  }));
}

/** Other ways to the same thing. `refused` unless they end in `// passes`. */
const dodges: Record<string, string> = {
  'core/deal/dodges.ts': `
import type { Card } from './card'; // passes
import type { Favourite } from '../../store/favourites';
export * from '../../store/favourites';
export type { Hand } from '../../store/hand';
const late = await import('../../store/favourites');
const common = require('../../store/favourites');
import assigned = require('../../store/favourites');
type Hidden = import('../../store/favourites').FavouriteStore;
const many = import.meta.glob('../../store/*');
const worker = new URL('../../store/favourites', import.meta.url);
import '~/store/favourites';
import '@/core/insight';
import '/store/favourites';
import './../../store/favourites';
import '../deal/../../store/favourites';
import '../..';
const now = new Date();
const bare = new Date;
const text = Date();
const stamp = Date.now();
const clock = Date.now;
const { now: aliased } = Date;
const roll = Math.random();
const { random } = Math;
const given = new Date(0); // passes
const largest = Math.max(1, 2); // passes
const page = document.title;
const kept = localStorage.getItem('hand');
const everything = globalThis.indexedDB;
const asked = await fetch('https://example.org');
const api = browser.storage.local;
const later = setTimeout(() => {}, 1);
`,
  'store/dodges.ts': `
import '../core/../services/cards';
import './../services/cards';
const late = await import('../services/cards');
const now = new Date(); // passes
`,
  'entrypoints/newtab/dodges.ts': `
import './NewTab'; // passes
import '../newtab/NewTab';
import './../popup/main';
import '../../entrypoints/popup/main';
import '../../core/../services/cards';
const late = await import('../popup/main');
const wired = await import('./start'); // passes
`,
};

interface Planted {
  readonly path: string;
  readonly lines: readonly { readonly line: string; readonly refused: boolean }[];
}

const planted: readonly Planted[] = [
  ...[...Object.keys(mayImport), ...unknownPlaces].map((path) => ({
    path,
    lines: importsOf(path),
  })),
  ...Object.entries(dodges).map(([path, text]) => ({
    path,
    lines: text
      .trim()
      .split('\n')
      .map((line) => ({ line, refused: !line.endsWith('// passes') })),
  })),
];

const rules = [
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/style/noCommonJs',
  'lint/nursery/noJsRestrictedProperties',
  'plugin',
];

const folder = mkdtempSync(join(tmpdir(), 'flyleaf-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Which lines the project's own lint configuration refuses, as `<path>:<line>`. */
function refusedLines(): ReadonlySet<string> {
  cpSync(join(project, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(project, 'tests/lint'), join(folder, 'tests/lint'), { recursive: true });
  for (const { path, lines } of planted) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${lines.map(({ line }) => line).join('\n')}\n`);
  }
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { diagnostics } = JSON.parse(output(args)) as { diagnostics: readonly Diagnostic[] };
  const ours = diagnostics.filter(({ category }) => rules.includes(category));
  return new Set(ours.map(({ location: { path, start } }) => `${path}:${start.line}`));
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/** Biome fails when it finds something, which is what it is here for. */
function output(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const refused = refusedLines();

describe.each(planted)('$path', ({ path, lines }) => {
  test.each(lines.map((each, index) => ({ ...each, number: index + 1 })))(
    '$line refused: $refused',
    ({ number, refused: expected }) => {
      expect(refused.has(`${path}:${number}`)).toBe(expected);
    },
  );
});
