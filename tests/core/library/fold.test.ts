import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldCharacter } from '../../../core/library/fold';
import { anyText } from '../../fixtures/any-text';

test.each([
  ['Café naïve Ångström señor', 'cafe naive angstrom senor'],
  ['Straße, GROẞ, Æsir, œuvre, Øre, Łódź, đá', 'strasse, gross, aesir, oeuvre, ore, lodz, da'],
  ['ﬁnd İstanbul ılık', 'find istanbul ilik'],
  ['Ὀδυσσεύς ΟΔΟΣ', 'οδυσσευσ οδοσ'],
  ['“Don’t” — he said… «oui»', '"don\'t" - he said... "oui"'],
  ['one \n\t two\u00a0\u2003three', 'one two three'],
  ['soft\u00adhyphen, zero\u200bwidth', 'softhyphen, zerowidth'],
  ['שָׁלוֹם', 'שלום'],
  ['مَرْحَبًا', 'مرحبا'],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['हिन्दी', 'the vowel signs of Devanagari'],
  ['กี่', 'the vowel signs of Thai'],
  ['க்ஷ', 'the signs of Tamil'],
])('%s keeps %s', (text) => {
  expect(fold(text)).toContain(text.slice(0, 2));
  expect(fold(text)).not.toBe(fold(text.replace(/\p{Mark}/gu, '')));
});

test('the voicing of kana makes another letter', () => {
  expect(fold('が')).not.toBe(fold('か'));
  expect(fold('が')).toBe(fold('か\u3099'));
});

test('it does not matter whether an accent is part of its letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const latin = text.replace(/[^\p{Script=Latin}\p{Script=Greek}\s]/gu, '');
      expect(fold(latin.normalize('NFD'))).toBe(fold(latin.normalize('NFC')));
    }),
  );
});

test('no character of Unicode folds twice, nor leaves a control character', () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    // The many that stand for themselves alone.
    if (/[\p{Unassigned}\p{Private_Use}\p{Script=Han}\p{Script=Hangul}]/u.test(character)) continue;
    const folded = foldCharacter(character);
    if (fold(folded) !== folded.replace(/ +/g, ' ') || /\p{Cc}/u.test(folded)) {
      expect.fail(`U+${point.toString(16)} folds to ${JSON.stringify(folded)}`);
    }
  }
});

test('a text folds as its characters do, one after another', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      const one = [...text].map(foldCharacter).join('').replace(/ +/g, ' ');
      expect(fold(text)).toBe(one);
      expect(fold(fold(text))).toBe(one);
    }),
  );
});
