import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './source-document';

export const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(500, 'is over 500 characters'),
);

const FrontMatter = v.strictObject({
  id: v.pipe(text, v.regex(slug, 'may hold lower-case letters, digits and hyphens only')),
  title: text,
  author: v.optional(text),
  language: v.pipe(text, v.check(isLanguageTag, 'is not a BCP 47 language tag')),
  summary: text,
  keywords: v.optional(v.array(text, 'must be a list'), []),
});

export type FrontMatter = v.InferOutput<typeof FrontMatter>;

export type FrontMatterReading =
  | { readonly ok: true; readonly fields: FrontMatter }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param firstLine the line of the file on which `yaml` starts, from 1 */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatterReading {
  const counter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: counter });
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.map(({ pos, message }) => ({
      line: counter.linePos(pos[0]).line + firstLine - 1,
      reason: `the front matter is not YAML: ${message.split('\n')[0]}`,
    }));
    return { ok: false, problems };
  }

  const checked = v.safeParse(FrontMatter, parsed.toJS() ?? {});
  if (checked.success) return { ok: true, fields: checked.output };
  const lines = yaml.split('\n');
  const problems = checked.issues.map((issue) => {
    const field = String(issue.path?.[0]?.key);
    const at = lines.findIndex((line) => line.startsWith(`${field}:`));
    return { line: Math.max(at, 0) + firstLine, reason: `${field}: ${explain(issue)}` };
  });
  return { ok: false, problems };
}

function explain(issue: v.BaseIssue<unknown>) {
  if (issue.kind !== 'schema') return issue.message;
  if (issue.input === undefined) return 'is missing';
  return issue.expected === 'never' ? 'is not a field of a document' : issue.message;
}

function isLanguageTag(tag: string) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
