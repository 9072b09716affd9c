/** What the browser is asked for to read the pages of every site. */
export const everySite: readonly string[] = ['http://*/*', 'https://*/*'];

/** A host and its subdomains, as match patterns that lie within those of every site. */
export function patternsOf(host: string): readonly string[] {
  const hasSubdomains = !/^[\d.]+$/.test(host);
  return ['http', 'https'].map((scheme) => `${scheme}://${hasSubdomains ? '*.' : ''}${host}/*`);
}

/** How far the granted match patterns reach. */
export interface Reach {
  readonly all: boolean;
  /** The sites that are named in them, in the order of the alphabet. */
  readonly hosts: readonly string[];
}

export function reachOf(origins: readonly string[]): Reach {
  const named = origins.map(hostIn).filter((host) => host !== undefined);
  const hosts = [...new Set(named)].filter((host) => host !== '*').toSorted(byAlphabet);
  return { all: named.includes('*'), hosts };
}

const byAlphabet = (one: string, other: string) => one.localeCompare(other);

/** Those of the patterns that are about a host. */
export function patternsFor(host: string, origins: readonly string[]): readonly string[] {
  return origins.filter((origin) => hostIn(origin) === host);
}

/** "*" stands for every one; undefined for patterns that are about no site of the web. */
function hostIn(origin: string): string | undefined {
  if (origin === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/(?:\*\.)?([^/:]+)/.exec(origin)?.[1];
}
