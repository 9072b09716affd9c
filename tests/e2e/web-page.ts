/// <reference types="node" />
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { openNewTab } from './flyleaf.ts';

export interface WebSite {
  /** http://localhost:port */
  readonly origin: string;
  close(): void;
}

/** A site of this machine: it answers each path with the HTML given for it. */
export async function serveSite(pages: Readonly<Record<string, string>>): Promise<WebSite> {
  const server = createServer(({ url = '' }, response) => {
    const html = pages[url.split('?')[0] ?? ''];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(html && `<!doctype html><meta charset="utf-8">${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Opens a page of the web in a new tab. */
export async function visit(browser: Browser, url: string): Promise<void> {
  // Left while it loads, the page would complain.
  await openNewTab(browser);
  await browser.evaluate((url) => location.assign(url), url);
  await until(
    () =>
      browser.evaluate(
        (url) => document.readyState === 'complete' && location.href.startsWith(url),
        url.split('#')[0] ?? '',
      ),
    url,
  );
}
