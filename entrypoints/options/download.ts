import type { MadeFile } from '../../components/favourites-file';

/** Hands a file to the reader. */
export function download({ name, type, parts }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may still be asking where to put it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
