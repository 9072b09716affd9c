import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestWord, readPageTopic, topicLimit } from '../../../core/topic/page-topic';
import { createTopicReader, type Place } from '../../../core/topic/topic-reader';
import { anyText } from '../../fixtures/any-text';
import { topicOf } from '../../fixtures/topics';

const anyPieces = fc.array(
  fc.tuple(
    fc.oneof(anyText(80), fc.lorem({ maxCount: 60 })),
    fc.constantFrom<Place>('title', 'heading', 'text'),
  ),
  { maxLength: 20 },
);

function read(pieces: readonly (readonly [string, Place])[], language = 'en') {
  const reader = createTopicReader(language);
  for (const [text, place] of pieces) reader.add(text, place);
  return reader.topic();
}

const stemsOf = (text: string, language = 'en') =>
  topicOf(text, language).stems.map(([stem]) => stem);

describe('the topic of a page', () => {
  test('has weights that add up to 1, heaviest first, and no more than the limit', () => {
    fc.assert(
      fc.property(anyPieces, fc.constantFrom('en', 'de', 'ja', ''), (pieces, language) => {
        const { stems } = read(pieces, language);
        const weights = stems.map(([, weight]) => weight);
        if (stems.length > 0) expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(stems.length).toBeLessThanOrEqual(topicLimit);
        expect(new Set(stems.map(([stem]) => stem)).size).toBe(stems.length);
      }),
    );
  });

  test('does not depend on the order of the pieces', () => {
    fc.assert(
      fc.property(
        anyPieces.chain((pieces) =>
          fc.tuple(
            fc.constant(pieces),
            fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }),
          ),
        ),
        ([pieces, shuffled]) => {
          expect(read(shuffled)).toEqual(read(pieces));
        },
      ),
    );
  });

  test('is what comes back when it is read as coming from outside', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const topic = read(pieces);
        const again = readPageTopic(JSON.parse(JSON.stringify(topic)));
        expect(again?.stems.map(([stem]) => stem).toSorted()).toEqual(
          topic.stems.map(([stem]) => stem).toSorted(),
        );
        expect(again).toMatchObject({ language: topic.language, words: topic.words });
      }),
    );
  });

  test('holds stems, without the words that are on every page', () => {
    expect(stemsOf('The couples who don’t trust their marriages and marriage').toSorted()).toEqual([
      'coupl',
      'marriag',
      'trust',
    ]);
  });

  test('is more of the title than of the text', () => {
    const [[first] = []] = read([
      ['rivers rivers', 'text'],
      ['gardens', 'title'],
    ]).stems;

    expect(first).toBe('garden');
  });

  test('does not rise tenfold with a word said ten times', () => {
    const [[, often] = [], [, once] = []] = topicOf(`river ${'garden '.repeat(10)}`).stems;

    expect(Number(often) / Number(once)).toBeLessThan(5);
  });
});

describe('the language of a page', () => {
  const english = 'It is not what you would have said about it when they were here with us. ';
  const german = 'Die Bienen fliegen im Sommer über den Garten und suchen dort nach Honig. ';

  test.each([
    ['de', english.repeat(3), 'en'],
    ['', english.repeat(3), 'en'],
    ['en-GB', german.repeat(4), 'und'],
    ['de-AT', german.repeat(4), 'de'],
    ['', german.repeat(4), 'und'],
    ['', 'Few words', 'en'],
    ['de', 'Wenige Worte', 'de'],
    ['no such language', german.repeat(4), 'und'],
  ])('said to be %j is told by its words: %.20s…', (named, text, language) => {
    expect(topicOf(text, named).language).toBe(language);
  });

  test('other than English is left in words', () => {
    expect(stemsOf('Die Bienen fliegen', 'de')).toContain('fliegen');
  });
});

describe('a page of any length', () => {
  test('is looked at up to the cap, and says when it is reached', () => {
    const reader = createTopicReader('en');
    const block = 'gardens '.repeat(1000);
    const wanted = Array.from({ length: 100 }, () => reader.add(block, 'text'));
    const before = reader.topic();

    // Of 200,000 characters.
    expect(wanted.indexOf(false)).toBe(24);
    expect(reader.add('rivers', 'text')).toBe(false);
    expect(reader.topic()).toEqual(before);
  });

  test('of one piece hands on no more than the cap', () => {
    const reader = createTopicReader('en');

    expect(reader.add('garden '.repeat(7_000_000), 'text')).toBe(false);
    expect(reader.topic().words).toBeLessThanOrEqual(200_000 / 'garden '.length + 1);
  });

  test('keeps room for title and headings when the text is long', () => {
    const reader = createTopicReader('en');
    expect(reader.add('It is in the gardens. '.repeat(10_000), 'text')).toBe(false);
    reader.add('rivers', 'title');

    expect(reader.topic().stems.map(([stem]) => stem)).toContain('river');
  });
});

describe('hostile text', () => {
  test('of one word without an end is no word', () => {
    expect(stemsOf('a'.repeat(5_000_000))).toEqual([]);
  });

  test('taken apart by characters that are not seen is put together', () => {
    expect(stemsOf('mar\u00adria\u200dge mar\u2060riage')).toEqual(['marriag']);
  });

  test('full of marks, emoji and halves of them ends', () => {
    expect(stemsOf(`e${'\u0301'.repeat(200_000)}`)).toEqual([]);
    expect(stemsOf('\ud83d'.repeat(1000))).toEqual([]);
  });

  test('that names what every object has is counted as any other', () => {
    expect(stemsOf('constructor toString valueOf', 'xx').toSorted()).toEqual([
      'constructor',
      'tostring',
      'valueof',
    ]);
  });

  test('without spaces is taken into words', () => {
    const found = stemsOf('東京の庭園は美しい。庭園には川があります。'.repeat(3), 'ja');

    expect(found).toContain('庭園');
    expect(stemsOf('ความรักและมิตรภาพ', 'th')).toContain('มิตรภาพ');
  });

  test('gives no stem longer than a word may be', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        for (const stem of stemsOf(text, 'th'))
          expect(stem.length).toBeLessThanOrEqual(longestWord);
      }),
    );
  });
});
