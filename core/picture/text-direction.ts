const fromRightToLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

export type Direction = 'ltr' | 'rtl';

/** Which way a text runs: as its first letter does. */
export function directionOf(text: string): Direction {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && fromRightToLeft.test(letter) ? 'rtl' : 'ltr';
}
