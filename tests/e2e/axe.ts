import axe from 'axe-core';
import type { View } from './browser.ts';

interface Found {
  readonly id: string;
  readonly html: readonly string[];
}

/** What axe finds wrong with a page as it stands: WCAG 2.2 A and AA, and its best practices. */
export async function violationsOf(view: View): Promise<readonly Found[]> {
  // axe comes as source text, and a page of the extension evaluates no text. A driver's `evaluate`
  // does, and it takes a function by what the function prints.
  const run = async (): Promise<readonly Found[]> => [];
  run.toString = () => `async () => {
    ${axe.source}
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  }`;
  return view.evaluate(run);
}
