import { stemmer } from '@orama/stemmers/english';
import { englishCommon } from './english';
import { type PageTopic, topicLimit, topOf } from './page-topic';
import { eachWord } from './words';

export type Place = 'title' | 'heading' | 'text';

/** In characters: what of each place is looked at. A page of any length costs no more than this much. */
const looked: Readonly<Record<Place, number>> = { title: 1000, heading: 20_000, text: 200_000 };

/** A word of a title stands for so many in the text. */
const worth: Readonly<Record<Place, number>> = { title: 3, heading: 2, text: 1 };

/** The share of common English words from which a text is taken to be English, and up to which not. */
const english = { from: 0.25, upTo: 0.08 } as const;
/** With fewer words the page's own word for its language counts. */
const enoughToTell = 30;

export interface TopicReader {
  /**
   * Counts the words of a piece. Pieces come in any order; a word does not reach from one into the next.
   *
   * @returns whether more from this place would still be looked at
   */
  add(text: string, place: Place): boolean;
  /** What the pieces so far are about. May be asked at any time. */
  topic(): PageTopic;
}

/** @param language the page's BCP 47 tag; '' when it names none */
export function createTopicReader(language: string): TopicReader {
  const left = { ...looked };
  const counts = new Map<string, number>();
  // Found piece by piece: for all words at once, at the end, it would take too long at a time.
  const stems = new Map<string, string>();
  let words = 0;
  let common = 0;

  return {
    add(text, place) {
      const piece = text.slice(0, left[place]);
      left[place] -= piece.length;
      eachWord(piece, (word) => {
        words += 1;
        if (englishCommon.has(word)) common += 1;
        else if (common > english.upTo * words && !stems.has(word)) stems.set(word, stemmer(word));
        counts.set(word, (counts.get(word) ?? 0) + worth[place]);
      });
      return left[place] > 0;
    },
    topic() {
      const spoken = languageOf(language, words, common / words);
      const isEnglish = spoken === 'en';
      const weights = new Map<string, number>();
      for (const [word, count] of counts) {
        if (isEnglish && englishCommon.has(word)) continue;
        const stem = isEnglish ? (stems.get(word) ?? stemmer(word)) : word;
        weights.set(stem, (weights.get(stem) ?? 0) + count);
      }
      // A word said ten times is not ten times as telling.
      for (const [stem, count] of weights) weights.set(stem, 1 + Math.log(count));
      return { language: spoken, stems: topOf(weights, topicLimit), words };
    },
  };
}

/** Many pages say they are English, or nothing, and are not. */
function languageOf(named: string, words: number, common: number): string {
  const [primary] = named.toLowerCase().split(/[-_]/);
  const language = primary && /^[a-z]{2,8}$/.test(primary) ? primary : 'und';
  if (words < enoughToTell) return language === 'und' ? 'en' : language;
  if (common >= english.from) return 'en';
  return language === 'en' && common <= english.upTo ? 'und' : language;
}
