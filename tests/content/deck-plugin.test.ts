/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deckPlugin, readDeck } from '../../content/deck-plugin';
import { goodBody, goodFrontMatter, markdownWith } from '../fixtures/markdown';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flyleaf-deck-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const withId = (id: string) => [`id: ${id}`, ...goodFrontMatter.slice(1)];

/** Builds what a page would import of the deck, as wxt does. */
async function buildDeck(fallbackId = 'on-rivers/patient-water') {
  write('page.js', "import { documents } from 'virtual:flyleaf-deck'; console.log(documents());");
  write(
    'index.html',
    '<p>%FALLBACK_INSIGHT%</p><cite>%FALLBACK_DOCUMENT% › %FALLBACK_SECTION%</cite><script type="module" src="./page.js"></script>',
  );
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [deckPlugin(folder, fallbackId)],
    build: { write: false, rolldownOptions: { input: { page: 'page.js', index: 'index.html' } } },
  });
  return (built as Rolldown.RolldownOutput).output;
}

describe('a folder of documents', () => {
  test('is read in the order of its files, without its README', () => {
    write('b.md', markdownWith(goodBody, withId('b')));
    write('a.md', markdownWith(goodBody, withId('a')));
    write('README.md', 'How to write a document');

    expect(readDeck(folder).map(({ document }) => document.id)).toEqual(['a', 'b']);
  });

  test('with malformed files names the file, line and reason of everything wrong', () => {
    write('a.md', markdownWith([...goodBody, '- moments: noon'], withId('a')));
    write('b.md', markdownWith(['## One', '', '> Too short.', '', '- id: x'], withId('b')));
    write('c.md', 'No front matter at all');
    write('d.md', markdownWith(goodBody, withId('not-d')));

    const lines = () => {
      try {
        return readDeck(folder);
      } catch (error) {
        return String((error as Error).message).split('\n');
      }
    };

    expect(lines()).toEqual([
      'The deck cannot be built.',
      expect.stringMatching(/a\.md:16: moments: “noon” is none of morning, /),
      `${join(folder, 'b.md')}:11: an insight has 30 to 280 characters, this one 10`,
      `${join(folder, 'c.md')}:1: the file does not start with front matter`,
      `${join(folder, 'd.md')}:2: the id “not-d” is not the file's name`,
    ]);
  });
});

describe('a build', () => {
  test('fails with the file, line and reason of a malformed document', async () => {
    write('on-rivers.md', markdownWith(goodBody.slice(0, -1)));

    await expect(buildDeck()).rejects.toThrow(/on-rivers\.md:13: the insight has no id/);
  });

  test('holds the documents and puts the fallback insight into the page', async () => {
    const body = goodBody.map((line) =>
      line.replace('patient water', () => 'patient “water” & <mud> for $&'),
    );
    write('on-rivers.md', markdownWith(body));

    const output = await buildDeck();

    const html = output.find(({ fileName }) => fileName === 'index.html');
    const source = html?.type === 'asset' ? html.source : '';
    expect(source).toContain('A river is only patient “water” &amp; &lt;mud&gt; for $&amp; that');
    expect(source).toContain('<cite>On Rivers › The source</cite>');
    const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
    expect(code).toContain('on-rivers/patient-water');
  });

  test('fails when the fallback insight has left the deck', async () => {
    write('on-rivers.md', markdownWith(goodBody));

    await expect(buildDeck('on-rivers/gone')).rejects.toThrow('no insight on-rivers/gone');
  });
});
