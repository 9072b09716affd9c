/** What the favourites page shows; it is kept in the address, so that reloading and going back keep it. */
export type View =
  | { readonly kind: 'list'; readonly words: string }
  | { readonly kind: 'trash' | 'day' | 'random' };

const search = '#search=';

/** @param hash as `location.hash` has it */
export function viewOf(hash: string): View {
  const kind = hash.slice(1);
  if (kind === 'trash' || kind === 'day' || kind === 'random') return { kind };
  return { kind: 'list', words: hash.startsWith(search) ? decode(hash.slice(search.length)) : '' };
}

export function hashOf(view: View): string {
  if (view.kind !== 'list') return `#${view.kind}`;
  return view.words ? `${search}${encodeURIComponent(view.words)}` : '';
}

/** A hash written by hand may be no good code. */
function decode(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
