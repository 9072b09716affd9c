/**
 * Marks that readers leave out when they search: accents, and the points of Hebrew and Arabic. The
 * vowel signs of Devanagari or Thai are letters to their readers, and so is the voicing of kana.
 */
const leftOut =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u{3099}\u{309A}]]|\p{Default_Ignorable_Code_Point}/gv;

/** What stands for the same to someone who types; Unicode takes none of these apart. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/æ/gu, 'ae'],
  [/œ/gu, 'oe'],
  [/ø/gu, 'o'],
  [/ł/gu, 'l'],
  [/[đð]/gu, 'd'],
  [/þ/gu, 'th'],
  [/ħ/gu, 'h'],
  [/ŧ/gu, 't'],
  [/ı/gu, 'i'],
  [/ς/gu, 'σ'],
  [/[‘’‚‛′‹›ʼ]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[\p{Dash_Punctuation}−]/gu, '-'],
  [/[\s\p{Cc}]+/gu, ' '],
];

const known = new Map<string, string>();

/** One code point as it is searched: none, one or several characters. */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const bare = character.normalize('NFKD').replace(leftOut, '').toLowerCase();
    // In lower case some letters come apart once more: İ is an i and a dot.
    folded = plain.reduce(
      (text, [these, one]) => text.replace(these, one),
      bare.normalize('NFKD').replace(leftOut, ''),
    );
    known.set(character, folded);
  }
  return folded;
}

/**
 * The text as it is searched: without accents and capitals, with plain quotes and dashes, and with
 * one space for any white space. Holds no control character.
 */
export function fold(text: string): string {
  return text
    .replace(/[^\0-\x7f]/gu, foldCharacter)
    .toLowerCase()
    .replace(/[\0-\x20\x7f]+/g, ' ');
}
