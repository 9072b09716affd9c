/**
 * The host of what a reader enters for a site: "example.org", "https://example.org/page", "bücher.example".
 * In lower case, and as the network knows it: "xn--bcher-kva.example".
 *
 * @returns undefined when it names no site of the web
 */
export function hostOf(entered: string): string | undefined {
  const text = entered.trim().replace(/^(\*\.|\.)/, '');
  if (text === '' || /\s/.test(text)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const host = url.hostname.replace(/\.$/, '');
  const isName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host) || host === 'localhost';
  return isName && host.length <= longestHost ? host : undefined;
}

const longestHost = 253;

/** A host as its readers write it: "bücher.example". What cannot be read that way stays as it is. */
export function hostInWords(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodeLabel(label.slice(4)) || label : label))
    .join('.');
}

/** The numbers of Punycode: RFC 3492, section 5. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;

/** Decodes Punycode: RFC 3492, section 6.2. undefined when it is none. */
function decodeLabel(label: string): string | undefined {
  const delimiter = label.lastIndexOf('-');
  const codes = [...label.slice(0, Math.max(0, delimiter))].map((letter) => letter.charCodeAt(0));
  let code = firstCode;
  let bias = firstBias;
  let place = 0;
  for (let at = delimiter + 1; at < label.length; ) {
    const before = place;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = Number.parseInt(label.charAt(at), base);
      // In Punycode letters come before digits.
      const value = digit >= 10 ? digit - 10 : digit + 26;
      if (Number.isNaN(digit)) return undefined;
      at += 1;
      place += value * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (value < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(place - before, codes.length + 1, before === 0);
    code += Math.floor(place / (codes.length + 1));
    if (code > 0x10ffff) return undefined;
    place %= codes.length + 1;
    codes.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...codes);
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
