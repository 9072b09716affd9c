import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { className } from './components/class-name';
import { deckPlugin } from './content/deck-plugin';
import { lookForBrowser } from './tests/e2e/find-browser';

const executablePath = lookForBrowser('chromium');

const realBrowser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
  plugins: [preact(), deckPlugin(fileURLToPath(new URL('content', import.meta.url)), '')],
  css: { modules: { generateScopedName: className } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          // Properties run hundreds of examples: seconds here, more on a busy machine.
          testTimeout: 30_000,
          include: ['tests/{content,core,entrypoints,lint}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          browser: realBrowser,
          testTimeout: 30_000,
          // What is waited for may be a picture, which takes its time on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          include: ['tests/{store,services,components,web-pages}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          environment: 'node',
          include: ['tests/chaos/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
