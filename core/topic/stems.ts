import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { commonWords } from './common-words';
import { englishCommon } from './english';
import { arabicStem, russianStem } from './light-stems';
import type { PageTopic } from './page-topic';
import { eachWord } from './words';

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  ar: arabicStem,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russianStem,
};

/** How the words of one language are read. */
interface Stemming {
  /** The stem of a word in lower case; undefined when the word says nothing of what a text is about. */
  stem(word: string): string | undefined;
}

const known = new Map<string, Stemming>();
const remembered = 20_000;

/** @param language a lower-case primary subtag; an unknown one has plain words */
function stemmingOf(language: string): Stemming {
  let stemming = known.get(language);
  if (!stemming) {
    stemming = createStemming(language);
    known.set(language, stemming);
  }
  return stemming;
}

function createStemming(language: string): Stemming {
  const isKnown = Object.hasOwn(stemmers, language);
  const stemmer = isKnown ? stemmers[language] : undefined;
  const listed = Object.hasOwn(commonWords, language) ? commonWords[language] : '';
  const common = language === 'en' ? englishCommon : new Set(listed?.split(/\s+/));
  const stems = new Map<string, string>();
  return {
    stem(word) {
      if (common.has(word)) return undefined;
      if (!stemmer) return word;
      let stem = stems.get(word);
      if (stem === undefined) {
        if (stems.size >= remembered) stems.clear();
        stem = stemmer(word);
        stems.set(word, stem);
      }
      return stem;
    },
  };
}

/** The primary subtag of a BCP 47 tag: `pt` of `pt-BR`. */
export const primaryOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? 'und';

/** How often each stem is in a text, without those that say nothing. */
export function countStems(text: string, language: string): Map<string, number> {
  const { stem } = stemmingOf(language);
  const counts = new Map<string, number>();
  eachWord(text, (word) => {
    const found = stem(word);
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  });
  return counts;
}

/** The stems of a page with their weights: what the page itself only put into lower case is stemmed now. */
export function stemsOfTopic({ language, stems }: PageTopic): ReadonlyMap<string, number> {
  // A stem is not always its own stem.
  if (language === 'en') return new Map(stems);
  const { stem } = stemmingOf(language);
  const weights = new Map<string, number>();
  for (const [word, weight] of stems) {
    const found = stem(word);
    if (found) weights.set(found, (weights.get(found) ?? 0) + weight);
  }
  return weights;
}
