import type { Favourite } from '../../core/favourite.ts';

/** One change that a tab made, and the favourite as it was told to be after it. */
export interface Written {
  readonly by: number;
  readonly did: Did;
  readonly after: Favourite;
}

type Did =
  | { readonly kind: 'note'; readonly note: string; readonly before: string }
  | { readonly kind: 'tags'; readonly add: string; readonly remove: string };

interface Extension {
  chrome: {
    runtime: {
      sendMessage(message: object): Promise<{ res: Favourite; err?: { message: string } }>;
    };
  };
  written: Promise<Written[]>;
}

/** Runs in a page of the extension: begins to write its notes and tags, as fast as it is answered. */
export function writeOver(id: string, by: number, count: number): void {
  const page = globalThis as unknown as Extension;
  async function call(method: string, ...args: unknown[]): Promise<Favourite> {
    const data = { service: 'favourites', method, args: [id, ...args] };
    const message = { type: 'call', id: 1, timestamp: Date.now(), data };
    const { res, err } = await page.chrome.runtime.sendMessage(message);
    if (err) throw new Error(err.message);
    return res;
  }
  async function write(): Promise<Written[]> {
    const written: Written[] = [];
    let before = '';
    for (let change = 0; change < count; change += 1) {
      const tag = (at: number) => `tag ${at} of ${by}`;
      const did: Did =
        change % 2 === 0
          ? { kind: 'tags', add: tag(change), remove: tag(change - 6) }
          : { kind: 'note', note: `note ${change} of ${by}`, before };
      const after =
        did.kind === 'tags'
          ? await call('changeTags', [did.add], [did.remove])
          : await call('setNote', did.note, did.before);
      if (did.kind === 'note') before = after.note;
      written.push({ by, did, after });
    }
    return written;
  }
  page.written = write();
  // Whoever asks for it hears of what went wrong.
  page.written.catch(() => {});
}

/** Runs in the same page. */
export async function writtenHere(): Promise<Written[]> {
  const { written } = globalThis as unknown as Extension;
  return written;
}
