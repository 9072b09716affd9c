import type { BrowserContext } from 'playwright-core';
import type { Target } from './chromium-target.ts';

/** What stays inside the browser. Everything else is a request that left, or tried to. */
const inside = /^(chrome-extension|chrome|about|data|blob|devtools):/;

interface ConsoleCall {
  type: string;
  args: { value?: unknown; description?: string }[];
}

interface Exception {
  exceptionDetails: { text: string; exception?: { description?: string }; url?: string };
}

interface LogEntry {
  entry: { level: string; text: string; url?: string };
}

/** Pages, and the requests of pages and workers alike. */
export function recordPages(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    // Playwright tells of the background's console calls, but not of its errors: see recordTarget.
    const page = message.page()?.url();
    if (page?.startsWith('chrome-extension:')) {
      complaints.push(`console.${message.type()}: ${message.text()} (${page})`);
    }
  });
  context.on('weberror', (error) => {
    complaints.push(`uncaught: ${error.error().message} (${error.page()?.url()})`);
  });
  context.on('request', (request) => recordRequest(request.url(), complaints));
  context.on('page', (page) => {
    page.on('websocket', (socket) => recordRequest(socket.url(), complaints));
  });
}

/** The background or the popup. What they said before anyone listened is told at once. */
export async function recordTarget(
  target: Target,
  where: string,
  complaints: string[],
): Promise<void> {
  target.on<ConsoleCall>('Runtime.consoleAPICalled', ({ type, args }) => {
    const text = args.map(({ value, description }) => value ?? description).join(' ');
    complaints.push(`console.${type}: ${text} (${where})`);
  });
  target.on<Exception>('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    complaints.push(`uncaught: ${exception?.description ?? text} (${where})`);
  });
  target.on<LogEntry>('Log.entryAdded', ({ entry }) => {
    complaints.push(`${entry.level}: ${entry.text} (${entry.url ?? where})`);
  });
  target.on<{ url: string }>('Network.webSocketCreated', ({ url }) => {
    recordRequest(url, complaints);
  });
  const domains = ['Runtime', 'Log', 'Network'];
  await Promise.all(domains.map((domain) => target.send(`${domain}.enable`)));
}

/** The popup alone: Playwright tells of what the background requests, from its first line on. */
export function recordRequestsOf(popup: Target, complaints: string[]): void {
  popup.on<{ request: { url: string } }>('Network.requestWillBeSent', ({ request }) => {
    recordRequest(request.url, complaints);
  });
}

function recordRequest(url: string, complaints: string[]): void {
  if (!inside.test(url)) complaints.push(`request: ${url}`);
}
