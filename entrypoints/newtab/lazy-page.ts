import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { FunctionComponent } from 'preact';
import type { CardToolsProps } from '../../components/CardTools';
import type { Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';

/** What a new tab has once it is asked for more than its card. */
export interface LazyParts {
  /** Whether a dialog is open. */
  isOpen(): boolean;
  openKeys(): void;
  openWhy(card: Card): Promise<void>;
  openSection(card: Card): Promise<void>;
  lessOfDocument(card: Card): Promise<void>;
  readPlan(card: Card): Promise<void>;
  readonly MoreTools: FunctionComponent<CardToolsProps>;
  /** Draws the dialog that is open. */
  readonly Dialogs: FunctionComponent;
  /** Draws the plan of a card, once it was read. */
  readonly PlanOf: FunctionComponent<{ card: Card }>;
}

export interface LazyPage {
  /** null until they were first asked for. */
  readonly parts: ReadonlySignal<LazyParts | null>;
  load(): Promise<void>;
  /** Loads them, and has them do something. */
  ask(act: (parts: LazyParts) => unknown): Promise<void>;
}

/** Loads what most tabs never need when it is first asked for: it would weigh on every tab. */
export function createLazyPage(
  { attempt }: Pick<Notices, 'attempt'>,
  load: () => Promise<LazyParts>,
): LazyPage {
  const parts = signal<LazyParts | null>(null);
  const loadOnce = () =>
    attempt('open', async () => {
      parts.value ??= await load();
    });
  return {
    parts,
    load: loadOnce,
    async ask(act) {
      await loadOnce();
      if (parts.value) await act(parts.value);
    },
  };
}
