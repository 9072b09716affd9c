import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestWord, readPageTopic, topicLimit } from '../../../core/topic/page-topic';

const good = {
  language: 'en',
  stems: [
    ['river', 0.75],
    ['garden', 0.25],
  ],
  words: 40,
};

describe('a topic from outside', () => {
  test('is taken as it is when it is one', () => {
    expect(readPageTopic(good)).toEqual(good);
  });

  test('is weighed anew and put in order', () => {
    const stems = [
      ['garden', 0.1],
      ['river', 0.3],
    ];

    expect(readPageTopic({ ...good, stems })?.stems).toEqual([
      ['river', expect.closeTo(0.75)],
      ['garden', expect.closeTo(0.25)],
    ]);
  });

  test('is cut to the limit', () => {
    const stems = Array.from({ length: 10_000 }, (_, index) => [`stem${index}`, 0.5]);

    expect(readPageTopic({ ...good, stems })?.stems).toHaveLength(topicLimit);
  });

  test('counts a stem named twice once', () => {
    const stems = [
      ['river', 0.5],
      ['river', 0.5],
    ];

    expect(readPageTopic({ ...good, stems })?.stems).toEqual([['river', 1]]);
  });

  test.each([
    ['no object', 'topic'],
    ['null', null],
    ['without a language', { ...good, language: undefined }],
    ['with a language that is none', { ...good, language: 'en<script>' }],
    ['without a count', { ...good, words: Number.NaN }],
    ['with an endless count', { ...good, words: Infinity }],
    ['with a count below 0', { ...good, words: -1 }],
    ['with stems that are no list', { ...good, stems: { length: 3 } }],
    ['with an entry that is no pair', { ...good, stems: ['river'] }],
    ['with an empty stem', { ...good, stems: [['', 1]] }],
    ['with a stem that is too long', { ...good, stems: [['a'.repeat(longestWord + 1), 1]] }],
    ['with a stem that is no text', { ...good, stems: [[{}, 1]] }],
    ['with a weight of 0', { ...good, stems: [['river', 0]] }],
    ['with a weight below 0', { ...good, stems: [['river', -1]] }],
    ['with a weight that is no number', { ...good, stems: [['river', Number.NaN]] }],
    ['with an endless weight', { ...good, stems: [['river', Infinity]] }],
    ['with a weight above 1', { ...good, stems: [['river', 1e308]] }],
  ])('%s is none', (_, value) => {
    expect(readPageTopic(value)).toBeUndefined();
  });

  test('of any shape is read or refused, and what is read keeps the limits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ language: fc.anything(), stems: fc.anything(), words: fc.anything() }),
          fc.record({
            language: fc.constant('en'),
            stems: fc.array(fc.tuple(fc.string({ maxLength: 60 }), fc.double())),
            words: fc.nat(),
          }),
        ),
        (value) => {
          const topic = readPageTopic(value);
          if (!topic || topic.stems.length === 0) return;
          expect(topic.stems.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 9);
          expect(topic.stems.length).toBeLessThanOrEqual(topicLimit);
        },
      ),
    );
  });
});
