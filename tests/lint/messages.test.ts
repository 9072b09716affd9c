/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Readonly<Record<string, { content: string; example?: string }>>;
}

const messages = Object.entries(english as Record<string, Message>);

const source = ['components', 'entrypoints', 'wxt.config.ts']
  .flatMap((place) => (place.endsWith('.ts') ? [place] : filesIn(place)))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|html)$/.test(path))
    .map((path) => join(folder, path));
}

/** Keys put together in the code, as t(`moment_${moment}`): each hole stands for any part of a key. */
const templates = [...source.matchAll(/`([a-z_]+(?:\$\{[^}]+\}[a-z_]*)+)`/g)].map(
  ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]+\}/g, '[A-Za-z0-9_]+')}$`),
);
const failures = /^failure_/;

// That no key is missing, the compiler sees: components/text.ts takes its keys from this file.
describe('the messages', () => {
  test.each(messages)('%s is used', (key) => {
    const literal = [`'${key}'`, `"${key}"`, `__MSG_${key}__`].some((form) =>
      source.includes(form),
    );
    const builtUp = [...templates, failures].some((template) => template.test(key));

    expect(literal || builtUp).toBe(true);
  });

  test.each(messages)('%s tells translators what it is for', (_key, { description }) => {
    expect(description.length).toBeGreaterThan(10);
  });

  test.each(messages)('%s declares what it leaves open', (_key, { message, placeholders = {} }) => {
    const open = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name?.toLowerCase());

    expect(new Set(open)).toEqual(new Set(Object.keys(placeholders)));
  });

  test.each(messages)('%s is set in real quotes, and does not shout', (_key, { message }) => {
    expect(message).not.toMatch(/["!]|\w'\w/);
  });
});
