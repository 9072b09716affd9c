/** Runs in a page, as all of this file does: takes what the page downloads from now on, in place of the disk. */

interface Caught {
  blobs: Map<string, Blob>;
  files: { name: string; blob: Blob }[];
}

/** The address of a Blob cannot be read by a page that may connect to nothing but itself. */
export function catchDownloads(): void {
  const page = globalThis as unknown as { caught?: Caught };
  if (page.caught) return;
  const caught: Caught = { blobs: new Map(), files: [] };
  page.caught = caught;
  const createUrl = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    const url = createUrl(blob);
    caught.blobs.set(url, blob);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = caught.blobs.get(this.href);
    if (this.download && blob) caught.files.push({ name: this.download, blob });
    else click.call(this);
  };
}

/** null until there is one. */
export async function caughtDownload(): Promise<{ name: string; text: string } | null> {
  const file = (globalThis as unknown as { caught: Caught }).caught.files.shift();
  if (!file) return null;
  // Decoded by hand: Blob.text() would take the mark of UTF-8 off, which is a part of the file.
  const bytes = await file.blob.arrayBuffer();
  return { name: file.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
