import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { type BuildOutput, defineConfig } from 'wxt';
import { className } from './components/class-name';
import { deckPlugin } from './content/deck-plugin';
import { fileNames, sharedChunks } from './shared-chunks';

/** Played when there is no hand at all: chosen because it suits any hour and reads well cold. */
const fallbackInsight = 'intricate-dance/leaning-is-a-choice';

/** Not while developing: hot reload needs WXT's own policy. */
const packagedCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The build splits sheets and links them in any order, so each has to say how the layers are stacked. */
const layerOrder: Plugin = {
  name: 'flyleaf-layer-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css$/ },
    handler: (css) => `@layer reset, theme, components, page;\n${css}`,
  },
};

/**
 * Takes everything off the way to the new tab's first frame but its one script: the sheets go into
 * the HTML, and the page's own script is left for the first-frame script to load after the paint.
 *
 * @returns the hash by which the policy admits the sheets
 */
function clearTheWay(outDir: string): string {
  const path = join(outDir, 'newtab.html');
  let page = '';
  let css = '';
  const cleared = readFileSync(path, 'utf8')
    .replace(/\s*<script type="module"[^>]* src="([^"]+)"><\/script>/, (_tag, src: string) => {
      page = src;
      return '';
    })
    .replaceAll(/\s*<link rel="stylesheet"[^>]* href="([^"]+)">/g, (_tag, href: string) => {
      css += readFileSync(join(outDir, href), 'utf8').trim();
      return '';
    })
    .replace('src="/first-frame.js"', () => `src="/first-frame.js" data-page="${page}"`)
    .replace('</head>', () => `<style>${css}</style></head>`);
  if (!page || !css) throw new Error('WXT writes newtab.html otherwise now');
  writeFileSync(path, cleared);
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/** Removes the sheets that nothing loads any more: those of newtab.html stand in it. */
function dropUnusedSheets(outDir: string, { steps }: BuildOutput): void {
  const texts = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|js|json)$/.test(path))
    .map((path) => readFileSync(join(outDir, path), 'utf8'));
  for (const step of steps) {
    step.chunks = step.chunks.filter(({ fileName }) => {
      const isUsed = !fileName.endsWith('.css') || texts.some((text) => text.includes(fileName));
      if (!isUsed) rmSync(join(outDir, fileName));
      return isUsed;
    });
  }
}

/** The messages as browsers need them: descriptions and examples are for whoever translates. */
const bareMessages = (path: string) =>
  JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value) =>
    /^(description|example)$/.test(key) && typeof value === 'string' ? undefined : value,
  );

export default defineConfig({
  manifestVersion: 3,
  // Every name a file uses is imported by that file.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      // To keep selected text of a page, when the reader asks for it.
      'contextMenus',
      'activeTab',
      'scripting',
      // For nudges whose time comes while no tab is opened. None is set before the reader wants any.
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['topSites', 'search', 'idle', 'notifications'],
    // For what a page is about: of all sites or of chosen ones, when the reader turns it on.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    incognito: 'not_allowed',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      save: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      next: {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_next__',
      },
      // Firefox opens its sidebar itself.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'side']: {
        description: '__MSG_command_side__',
      },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'library.html?side',
            default_title: '__MSG_extension_name__',
            default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'flyleaf@flyleaf.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'library.html?side' },
          minimum_chrome_version: '130',
          externally_connectable: { ids: [] },
        }),
  }),
  vite: () => ({
    plugins: [
      preact(),
      layerOrder,
      deckPlugin(fileURLToPath(new URL('content', import.meta.url)), fallbackInsight),
    ],
    css: { modules: { generateScopedName: className } },
    build: { modulePreload: false, target: ['chrome130', 'firefox140'] },
  }),
  hooks: {
    // `imports: false` alone does not keep WXT from adding its own `storage` to a file with a parameter of that name.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [at, { relativeDest, ...file }] of files.entries()) {
        if (!/messages\.json$/.test(relativeDest) || !('absoluteSrc' in file)) continue;
        files[at] = { relativeDest, contents: bareMessages(file.absoluteSrc) };
      }
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.command !== 'build') return;
      const style = `style-src 'self' ${clearTheWay(config.outDir)}`;
      const policy = packagedCsp.replace("style-src 'self'", style);
      manifest.content_security_policy = { extension_pages: policy };
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // The scripts on their own are one file each by nature.
      if (!entrypoints.some(({ type }) => type === 'newtab')) return;
      const output = config.build?.rolldownOptions?.output;
      if (!output || Array.isArray(output)) throw new Error('WXT builds its pages otherwise now');
      Object.assign(output, fileNames, { codeSplitting: { groups: sharedChunks } });
    },
    'build:done': ({ config }, output) => {
      if (config.command === 'build') dropUnusedSheets(config.outDir, output);
    },
    // The gallery is a workbench for developers; it never ships.
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode !== 'production') return;
      const gallery = found.findIndex(({ name }) => name === 'gallery');
      if (gallery >= 0) found.splice(gallery, 1);
    },
  },
});
