import { type ReadonlySignal, signal } from '@preact/signals';

/** Something the page reads from the background. What could not be read is never taken for empty. */
export interface Part<Content> {
  /** undefined until it was read, and after reading has failed. */
  readonly content: ReadonlySignal<Content | undefined>;
  readonly failed: ReadonlySignal<boolean>;
  /** Reads it (again). Never rejects. */
  read(): Promise<void>;
  /** Shows what the page knows before the background does. */
  show(content: Content): void;
}

export function createPart<Content>(
  name: string,
  readContent: () => Promise<Content>,
  reportFailure: (doing: string, error: unknown) => void,
): Part<Content> {
  const content = signal<Content | undefined>(undefined);
  const failed = signal(false);
  let latest = 0;

  return {
    content,
    failed,
    show(known) {
      latest += 1;
      content.value = known;
      failed.value = false;
    },
    async read() {
      latest += 1;
      const mine = latest;
      try {
        const found = await readContent();
        if (mine !== latest) return;
        content.value = found;
        failed.value = false;
      } catch (error) {
        reportFailure(`read ${name}`, error);
        if (mine !== latest) return;
        content.value = undefined;
        failed.value = true;
      }
    },
  };
}
