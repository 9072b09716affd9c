import type { MadeFile } from '../../components/favourites-file';
import type { Archive } from '../../core/archive/archive';
import { archiveLimits, type Digest } from '../../core/archive/archive-format';
import { fileName } from '../../core/archive/file-name';
import { readFile } from '../../core/archive/read-file';
import { writeArchive } from '../../core/archive/write-archive';
import type { ChosenFile, FileReading } from './restoring';

/** A character of a file takes no more than so many bytes. */
const bytesOfCharacter = 3;

export interface Files {
  writeEverything(archive: Archive): Promise<MadeFile>;
  /** Whatever the file is, the outcome is a value. */
  read(file: ChosenFile): Promise<FileReading>;
}

/** @param now epoch milliseconds */
export function createFiles(now: () => number, digest: Digest): Files {
  return {
    async writeEverything(archive) {
      const at = now();
      const parts = await writeArchive(archive, at, digest);
      return { name: fileName('archive', at), type: 'application/json', parts };
    },
    async read(file) {
      // Not even looked at: reading it could take all the memory there is.
      if (file.size > archiveLimits.characters * bytesOfCharacter) {
        return { problem: { kind: 'too-large' } };
      }
      const text = await file.text().catch(() => undefined);
      if (text === undefined) return { problem: { kind: 'unreadable' } };
      return readFile(text, now(), digest);
    },
  };
}
