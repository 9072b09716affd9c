/** What the store needs of `browser.storage.local` and `.session`; passed in, so that tests can watch it. */
export interface StorageArea {
  /** null asks for everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** Not in Firefox before 143. */
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
}
