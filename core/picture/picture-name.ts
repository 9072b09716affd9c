/** In characters, without the ending. */
const longest = 80;

/** A file name for the picture of a passage, after its title, that every system takes. */
export function pictureName(title: string): string {
  const name = [...title.toWellFormed()]
    .map((character) => (/[\p{L}\p{N}\p{M} .,_()’'-]/u.test(character) ? character : ' '))
    .slice(0, longest)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name || 'Flyleaf'}.png`;
}
