import { type Moment, moments, type Pole, poles } from '../insight';
import { slug } from './front-matter';
import type { Problem } from './source-document';

/** One `- name: value` under an insight; `line` counts from 1. */
export interface FieldLine {
  readonly line: number;
  readonly text: string;
}

export interface InsightFields {
  readonly id: string;
  readonly practice?: string;
  readonly ask?: string;
  readonly themes: readonly string[];
  readonly keywords: readonly string[];
  readonly moments: readonly Moment[];
  readonly pole?: Pole;
}

const names = ['id', 'try', 'ask', 'themes', 'keywords', 'moments', 'pole'];

/** Reads the list under an insight. Everything wrong with it is reported at once. */
export function readInsightFields(
  lines: readonly FieldLine[],
  insightLine: number,
): { readonly fields: InsightFields; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const given = new Map<string, FieldLine>();
  for (const { line, text } of lines) {
    const [, name, value] = /^([a-z]+):\s*(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined || !names.includes(name)) {
      problems.push({ line, reason: `“${text}” is none of ${names.join(', ')}` });
    } else if (given.has(name)) {
      problems.push({ line, reason: `${name} is given twice` });
    } else if (value.trim() === '') {
      problems.push({ line, reason: `${name} is empty` });
    } else {
      given.set(name, { line, text: value.trim() });
    }
  }

  const list = (name: string) =>
    given
      .get(name)
      ?.text.split(/\s*,\s*/)
      .filter(Boolean) ?? [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) => {
    const found = list(name);
    for (const word of found.filter((word) => !allowed.includes(word as T))) {
      const line = given.get(name)?.line ?? insightLine;
      problems.push({ line, reason: `${name}: “${word}” is none of ${allowed.join(', ')}` });
    }
    return found as T[];
  };

  const id = given.get('id');
  if (!id) problems.push({ line: insightLine, reason: 'the insight has no id' });
  else if (!slug.test(id.text)) {
    problems.push({ line: id.line, reason: `id: “${id.text}” may hold a–z, 0–9 and hyphens only` });
  }
  const [pole, ...otherPoles] = oneOf('pole', poles);
  if (otherPoles.length > 0) problems.push({ line: insightLine, reason: 'pole: name one' });

  const practice = given.get('try')?.text;
  const ask = given.get('ask')?.text;
  const fields = {
    id: id?.text ?? '',
    ...(practice && { practice }),
    ...(ask && { ask }),
    themes: list('themes'),
    keywords: list('keywords'),
    moments: oneOf('moments', moments),
    ...(pole && { pole }),
  };
  return { fields, problems };
}
