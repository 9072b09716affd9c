import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weighPage } from '../../../core/topic/gate';
import { aboutOf, mostKeywords, sharedKeywords } from '../../../core/topic/match';
import { createPostingsMaker, impactOf } from '../../../core/topic/postings';
import { createProfileMaker, packProfile, weightIn } from '../../../core/topic/profile';
import { stemHash } from '../../../core/topic/stem-hash';
import { documentSaying, profileOf, topicOf } from '../../fixtures/topics';

const inOrder = (words: readonly string[]) =>
  words.toSorted((one, other) => (one < other ? -1 : 1));

const page = (text: string) => {
  const weighed = weighPage(topicOf(text));
  if (!weighed) throw new Error(`“${text}” says too little`);
  return weighed;
};

const text =
  'She wants more time alone, and my jealousy is the reason why we argue. Jealousy is hard to admit to anyone. ';

describe('what a match is about', () => {
  test('is said in the document’s own words, the weightiest first, three at most', () => {
    const keywords = ['arguing', 'jealousy', 'time', 'admitting', 'reasons', 'divorce'];

    const about = aboutOf(keywords, 'en', page(text));

    expect(about).toHaveLength(3);
    expect(about[0]).toBe('jealousy');
    expect(about).not.toContain('divorce');
  });

  test('names a keyword of several words only when all of them are there', () => {
    expect(aboutOf(['alone time', 'alone in the mountains'], 'en-GB', page(text))).toEqual([
      'alone time',
    ]);
  });

  test('names the same thing once', () => {
    expect(
      inOrder(aboutOf(['arguing', 'argue', 'time alone', 'alone time'], 'en', page(text))),
    ).toEqual(['arguing', 'time alone']);
  });

  test('is empty for keywords that say nothing', () => {
    expect(aboutOf(['', 'the', '…'], 'en', page(text))).toEqual([]);
  });
});

describe('a profile', () => {
  const read = documentSaying('rivers', [
    'The river carries the valley to the sea, grain by grain.',
  ]);

  test('knows its stems with their weights, and no others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 }),
        (stems) => {
          const weighed = stems.map((stem, at) => [stem, (at + 1) / stems.length] as const);
          const packed = packProfile(read.document, weighed);
          const hashes = new Set(stems.map(stemHash));
          fc.pre(hashes.size === stems.length && !hashes.has(stemHash('not there')));
          for (const [stem, weight] of weighed) {
            expect(weightIn(packed, stemHash(stem))).toBeCloseTo(weight, 1);
          }
          expect(weightIn(packed, stemHash('not there'))).toBe(0);
        },
      ),
    );
  });

  test('holds an authored keyword above a word that only stands in an insight', () => {
    const maker = createProfileMaker({ language: 'en', keywords: ['estuary'] });
    for (const insight of read.insights) maker.add(insight);
    const stems = new Map(maker.stems());

    expect(stems.get('estuari')).toBe(1);
    expect(stems.get('vallei')).toBeLessThan(0.6);
  });

  test('shares its best keywords with a page, heaviest first', () => {
    const shared = sharedKeywords(
      page(`${text} The river carries grain to the sea.`),
      profileOf(read),
    );

    expect(inOrder(shared.map(({ stem }) => stem))).toEqual(['carri', 'grain', 'river', 'sea']);
    expect(shared.length).toBeLessThanOrEqual(mostKeywords);
    const weights = shared.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

describe('the postings of a document', () => {
  test('say which insights hold a stem, and rank the shorter and the more telling first', () => {
    const { insights } = documentSaying('rivers', [
      'A river is patient water.',
      'Rivers and more rivers: a river for every valley there is.',
      'Nothing of the kind is said in here.',
      'Whoever lives at a river for long enough learns to speak a little louder than other people do.',
    ]);
    const maker = createPostingsMaker('en');
    for (const insight of insights) maker.add(insight);
    const [[stem, { at, impact }] = ['', { at: [], impact: [] }]] = [
      ...maker.postings(['river', 'unknown']),
    ];

    expect(stem).toBe('river');
    expect([...at]).toEqual([0, 1, 3]);
    const [short = 0, thrice = 0, long = 0] = impact;
    expect(thrice).toBeGreaterThan(short);
    expect(short).toBeGreaterThan(long);
  });

  test('weigh from 1 to 255, more with every mention, less with length', () => {
    const anyCount = fc.integer({ min: 1, max: 1000 });
    const anyLength = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(anyCount, anyLength, (count, length) => {
        const impact = impactOf(count, length);
        expect(impact).toBeGreaterThanOrEqual(1);
        expect(impact).toBeLessThanOrEqual(255);
        expect(impactOf(count + 1, length)).toBeGreaterThanOrEqual(impact);
        expect(impactOf(count, length + 1)).toBeLessThanOrEqual(impact);
      }),
    );
  });
});
