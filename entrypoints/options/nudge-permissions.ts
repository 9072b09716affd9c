import { browser } from 'wxt/browser';

/** What nudges need of the browser's permissions. */
export interface Asked {
  readonly permissions?: readonly ('notifications' | 'idle')[];
  /** Match patterns. */
  readonly origins?: readonly string[];
}

export interface Granted {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

export interface NudgePermissions {
  granted: () => Promise<Granted>;
  /** Must be called in answer to a click, before anything is awaited. */
  request: (asked: Asked) => Promise<boolean>;
  remove: (asked: Asked) => Promise<unknown>;
}

const copied = ({ permissions, origins }: Asked) => ({
  ...(permissions && { permissions: [...permissions] }),
  ...(origins && { origins: [...origins] }),
});

/** The browser's permissions, as nudges ask for them. */
export const nudgePermissions: NudgePermissions = {
  async granted() {
    const { permissions = [], origins = [] } = await browser.permissions.getAll();
    return { permissions, origins };
  },
  request: (asked) => browser.permissions.request(copied(asked)),
  remove: (asked) => browser.permissions.remove(copied(asked)),
};
