/** 32 bits of a stem (FNV-1a, over UTF-16 units): a profile holds numbers, which load far faster than words. */
export function stemHash(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) {
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
