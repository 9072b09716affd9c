import type { Archive } from '../core/archive/archive';

const newline = '\n';

/** Pieces of an archive, one line of JSON each, compressed while they come: never all of it at once as text. */
export async function pack(pieces: AsyncIterable<Partial<Archive>>): Promise<ArrayBuffer> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(JSON.stringify(next.value) + newline));
    },
  });
  return new Response(lines.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** @throws when the bytes are not those that were packed: gzip carries a checksum */
export async function* unpack(packed: ArrayBuffer): AsyncGenerator<Partial<Archive>> {
  const text = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const reader = text.getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split(newline);
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Partial<Archive>;
  }
  if (rest !== '') throw new Error('The last line is cut off');
}

export function toBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  // A call takes only so many arguments.
  for (let from = 0; from < view.length; from += 8192) {
    text += String.fromCharCode(...view.subarray(from, from + 8192));
  }
  return btoa(text);
}

/** @throws when it is no base64 */
export function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}
