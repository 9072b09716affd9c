/// <reference types="node" />
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDeck } from '../../content/deck-plugin';
import { packDocument, unpackDocument } from '../../content/packed-document';

const documents = readDeck(fileURLToPath(new URL('../../content', import.meta.url)));

describe.each(documents.map((read) => [read.document.id, read] as const))('%s', (_, read) => {
  const packed = JSON.stringify(packDocument(read));

  test('is the same when it is unpacked', () => {
    expect(unpackDocument(JSON.parse(packed))).toEqual(read);
  });

  test('says the text of an insight once when it is packed', () => {
    const [insight] = read.insights;
    const text = JSON.stringify(insight?.text);

    expect(packed.split(text)).toHaveLength(2);
  });
});
