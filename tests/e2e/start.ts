/// <reference types="node" />
import { platform } from 'node:os';
import { installBrowsers } from './install-browsers.ts';
import { launch } from './launch.ts';

/** Opens a browser with the built Flyleaf on a new tab: node tests/e2e/start.ts [firefox] */

const insight = 'main .Insight_text';

const { name, extension, screenshot } = process.argv.includes('firefox')
  ? ({
      name: 'firefox',
      extension: '.output/firefox-mv3',
      screenshot: '.output/flyleaf-firefox.png',
    } as const)
  : ({
      name: 'chromium',
      extension: '.output/chrome-mv3',
      screenshot: '.output/flyleaf-chrome.png',
    } as const);

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const headed = platform() !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);

async function start() {
  installBrowsers([name]);
  const browser = await launch(name, { extension, headed });
  const blank = await browser.currentTab();
  const tab = await browser.newTab();
  await blank.close();
  await tab.show();

  if (headed) {
    console.log('Flyleaf is open on a new tab, in a profile that ends with the browser.');
    await browser.ended();
  } else {
    const text = await browser.text(insight);
    await browser.screenshot(screenshot);
    console.log(`There is no display, so a new tab was opened unseen. It says:\n\n  ${text}\n`);
    console.log(`What it looks like: ${screenshot}`);
  }
  await browser.close();
}

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
