import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { MessageKey } from './text';

/** What was being done when it failed; each has a `failure_` message. */
export type Doing = MessageKey extends infer Key
  ? Key extends `failure_${infer Name}`
    ? Name
    : never
  : never;

/** What was done to how many. */
export interface Counted {
  readonly count: number;
  readonly one: MessageKey;
  readonly many: MessageKey;
}

export interface Notice {
  readonly message: MessageKey | Counted;
  readonly undo?: () => Promise<unknown>;
}

export interface Notices {
  /** What was just done, with its undo. */
  notice: ReadonlySignal<Notice | null>;
  /** What failed last, until it is dismissed or something succeeds. */
  failure: ReadonlySignal<Doing | null>;
  tell(message: MessageKey | Counted, undo?: () => Promise<unknown>): void;
  /** The one place where a page catches: says what failed instead of throwing. */
  attempt(doing: Doing, work: () => Promise<unknown>): Promise<void>;
  undo(): Promise<void>;
  dismiss(): void;
}

export function createNotices(reportFailure: (doing: string, error: unknown) => void): Notices {
  const notice = signal<Notice | null>(null);
  const failure = signal<Doing | null>(null);
  return {
    notice,
    failure,
    tell(message, undo) {
      notice.value = { message, ...(undo && { undo }) };
    },
    async attempt(doing, work) {
      try {
        await work();
        failure.value = null;
      } catch (error) {
        notice.value = null;
        failure.value = doing;
        reportFailure(doing, error);
      }
    },
    async undo() {
      const { undo } = notice.value ?? {};
      notice.value = null;
      await undo?.();
    },
    dismiss() {
      notice.value = null;
      failure.value = null;
    },
  };
}
