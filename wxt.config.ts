import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { className } from './components/class-name';
import { deckPlugin } from './content/deck-plugin';

/** Played when there is no hand at all: chosen because it suits any hour and reads well cold. */
const fallbackInsight = 'intricate-dance/leaning-is-a-choice';

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

/** What every page needs in any case, in one file: left alone, the build makes a dozen of it. */
const kit =
  /node_modules\/(preact|@preact\/signals-core)\/|components\/(text|Icon|Button|NoticeBar|notices|Insight|insight-size|short-title|CardSource|CardExtras)\.(ts|tsx|css|module\.css)$/;

/** The build splits sheets and links them in any order, so each has to say how the layers are stacked. */
const layerOrder: Plugin = {
  name: 'flyleaf-layer-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css$/ },
    handler: (css) => `@layer reset, theme, components, page;\n${css}`,
  },
};

export default defineConfig({
  manifestVersion: 3,
  // Every name a file uses is imported by that file.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage'],
    optional_permissions: ['topSites', 'search'],
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
    },
    // While developing, WXT's own policy: hot reload needs its server.
    ...(command === 'build' && { content_security_policy: { extension_pages: packagedCsp } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'flyleaf@flyleaf.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130', externally_connectable: { ids: [] } }),
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
    'vite:build:extendConfig': (entrypoints, config) => {
      // The scripts on their own are one file each by nature.
      if (!entrypoints.some(({ type }) => type === 'newtab')) return;
      const output = config.build?.rolldownOptions?.output;
      if (!output || Array.isArray(output)) throw new Error('WXT builds its pages otherwise now');
      output.codeSplitting = { groups: [{ name: 'kit', test: kit }] };
    },
    // The gallery is a workbench for developers; it never ships.
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode !== 'production') return;
      const gallery = found.findIndex(({ name }) => name === 'gallery');
      if (gallery >= 0) found.splice(gallery, 1);
    },
  },
});
