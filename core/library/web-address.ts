/** The address when it is one of the web, else undefined: nothing else is ever linked to. */
export function webAddress(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
