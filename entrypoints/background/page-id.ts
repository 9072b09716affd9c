/**
 * The id of a passage of a web page: of its address and its words, so that saving it twice keeps one
 * (docs/decisions/0008).
 */
export async function pageId(url: string | undefined, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${url ?? ''}\n${text}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16);
  return `page/${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
