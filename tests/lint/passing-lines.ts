import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The rules that keep the import table and the purity of core. */
const rules = [
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/style/noCommonJs',
  'lint/nursery/noJsRestrictedProperties',
  'plugin',
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/**
 * Plants files in a folder laid out like the project, lints them with the project's own
 * configuration, and keeps of each file the lines that no rule of the table refused.
 *
 * @param planted the lines of each file, by its path from the project's root
 */
export function passingLines(
  planted: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'flyleaf-lint-'));
  try {
    cpSync(join(project, 'biome.json'), join(folder, 'biome.json'));
    cpSync(join(project, 'tests/lint'), join(folder, 'tests/lint'), { recursive: true });
    for (const [path, lines] of Object.entries(planted)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    }
    const { diagnostics } = JSON.parse(lint(folder)) as { diagnostics: readonly Diagnostic[] };
    const refused = new Set(
      diagnostics
        .filter(({ category }) => rules.includes(category))
        .map(({ location: { path, start } }) => `${path}:${start.line}`),
    );
    const passing = Object.entries(planted).map(([path, lines]) => [
      path,
      lines.filter((_line, index) => !refused.has(`${path}:${index + 1}`)),
    ]);
    return Object.fromEntries(passing) as Record<string, string[]>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lint(folder: string): string {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    // It fails when it finds something, which is what it is here for.
    return (error as { stdout: string }).stdout;
  }
}
