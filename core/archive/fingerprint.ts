/**
 * A short number for a text (FNV-1a, 32 bits, hexadecimal): tells whether somebody edited it. It keeps
 * nobody out. Line ends do not count, for programs rewrite them.
 */
export function fingerprint(texts: readonly string[]): string {
  const whole = JSON.stringify(texts.map((text) => text.replace(/\r\n?/g, '\n')));
  let hash = 0x811c9dc5;
  for (let at = 0; at < whole.length; at += 1) {
    hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
