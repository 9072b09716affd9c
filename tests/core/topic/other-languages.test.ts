import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, threshold, weighPage } from '../../../core/topic/gate';
import { arabicStem, russianStem } from '../../../core/topic/light-stems';
import { aboutOf, sharedKeywords } from '../../../core/topic/match';
import { countStems, primaryOf } from '../../../core/topic/stems';
import { anyText } from '../../fixtures/any-text';
import { type InOneLanguage, inOtherLanguages } from '../../fixtures/other-languages';
import { documentSaying, profileOf, topicOf } from '../../fixtures/topics';

const named = inOtherLanguages.map((each) => [each.language, each] as const);
const profileIn = ({ language, insights }: InOneLanguage) =>
  profileOf(documentSaying('bees', insights, { language }));

/** How well a page fits, over what it must have. */
function fitting(text: string, language: string, of: InOneLanguage) {
  const page = weighPage(topicOf(text, language));
  return page ? fitOf(page, profileIn(of)) / threshold(1) : 0;
}

describe.each(named)('a document in %s', (language, of) => {
  test('fits a page about its subject', () => {
    expect(fitting(of.about, language, of)).toBeGreaterThan(1);
    expect(fitting(of.about, `${language.toUpperCase()}-x-any`, of)).toBeGreaterThan(1);
  });

  test('fits a page of its own words', () => {
    expect(fitting(of.insights.join(' '), language, of)).toBeGreaterThan(1);
  });

  test('fits no page about anything else', () => {
    for (const text of of.unrelated) expect(fitting(text, language, of)).toBeLessThan(0.5);
  });

  test('fits no page in another language, whatever it is about', () => {
    for (const other of inOtherLanguages.filter((each) => each.language !== language)) {
      expect(fitting(other.about, other.language, of)).toBe(0);
      expect(fitting(`${other.about} ${of.about}`, other.language, of)).toBe(0);
    }
  });

  test('that is about something else does not fit the page about bees', () => {
    const insights = of.unrelated.flatMap((text) => text.split(/(?<=[.。])/u));
    expect(fitting(of.about, language, { ...of, insights })).toBeLessThan(0.5);
  });
});

test('text of any languages, one after another or one in another, is read and weighed', () => {
  const piece = fc.oneof(
    fc.constantFrom(...inOtherLanguages.flatMap(({ about, unrelated }) => [about, ...unrelated])),
    fc.constantFrom('\u202e', '\u2067', '\u200f', '\u2069', '\u0640', '\u064e', '👩‍👩‍👧', '\ud83d'),
    anyText(40),
  );
  const cut = fc.tuple(piece, fc.nat(30)).map(([text, from]) => text.slice(from, from + 60));
  fc.assert(
    fc.property(
      fc.array(cut, { maxLength: 12 }),
      fc.constantFrom(...inOtherLanguages),
      fc.constantFrom('en', 'he', '', ...inOtherLanguages.map(({ language }) => language)),
      (pieces, of, language) => {
        const page = weighPage(topicOf(pieces.join(''), language));
        if (!page) return;
        const profile = profileIn(of);
        expect(fitOf(page, profile)).toSatisfy(Number.isFinite);
        for (const { weight } of sharedKeywords(page, profile)) expect(weight).toBeGreaterThan(0);
        expect(aboutOf(pieces, of.language, page).length).toBeLessThanOrEqual(3);
      },
    ),
  );
});

describe('words of other languages', () => {
  test.each([
    ['ru', 'пчела пчелы пчёлы пчёлам пчёлами пчеле'],
    ['ru', 'старый старая старого старым старые'],
    ['ru', 'мёд мёда мёдом'],
    ['ar', 'النَّحْل النحل النحـــل'],
    ['de', 'Biene Bienen'],
    ['fr', 'abeille abeilles'],
    ['es', 'colmena colmenas'],
  ])('in %s have one stem: %s', (language, words) => {
    expect([...countStems(words, language).keys()]).toHaveLength(1);
  });

  test('keep something to go by', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яё]{1,12}$/), (word) => {
        expect(russianStem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        expect(arabicStem(word)).toBe(word);
      }),
    );
  });

  test('that are everywhere say nothing', () => {
    expect([...countStems('это было не для меня, и потому что', 'ru').keys()]).toEqual([]);
    expect([...countStems('هذا الذي كان في من على', 'ar').keys()]).toEqual([]);
  });

  test('are told by the first part of a tag, however it is written', () => {
    expect(['de-AT', 'pt_BR', 'ZH-Hans-CN', 'ru'].map(primaryOf)).toEqual(['de', 'pt', 'zh', 'ru']);
  });
});
