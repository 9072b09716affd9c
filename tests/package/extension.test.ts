/// <reference types="node" />
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const builds = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const manifestOf = (build: string) => JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
const filesOf = (build: string) => readdirSync(build, { recursive: true, encoding: 'utf8' });
const textOf = (build: string, path: string) => readFileSync(join(build, path), 'utf8');

describe.each(Object.entries(builds))('the package for %s', (browser, build) => {
  const manifest = manifestOf(build);

  test('asks for no permission that shows a warning', () => {
    // Each of these is granted without a word of warning; activeTab lets a page be read only when the
    // reader asks for it, by the menu, a key or the popup.
    const silent = [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      'alarms',
    ];
    const own = browser === 'firefox' ? [] : ['sidePanel'];
    expect(manifest.permissions).toEqual([...silent, ...own]);
    expect(manifest.optional_permissions).toEqual(['topSites', 'search', 'idle', 'notifications']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('lets nothing in and nothing out', () => {
    const policy: string = manifest.content_security_policy.extension_pages;

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('says which browsers it is for', () => {
    if (browser === 'firefox') {
      const { gecko } = manifest.browser_specific_settings;
      expect(gecko.strict_min_version).toBe('140.0');
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
      expect(manifest.externally_connectable).toBeUndefined();
    } else {
      expect(manifest.minimum_chrome_version).toBe('130');
      expect(manifest.externally_connectable).toEqual({ ids: [] });
    }
  });

  test('opens the library at the side, in the way of its browser', () => {
    const { side_panel, sidebar_action, commands } = manifest;
    expect(filesOf(build)).toContain('library.html');
    if (browser === 'firefox') {
      expect(sidebar_action).toMatchObject({
        default_panel: 'library.html?side',
        open_at_install: false,
      });
      expect(side_panel).toBeUndefined();
      expect(Object.keys(commands)).toEqual(['save', 'next', '_execute_sidebar_action']);
    } else {
      expect(side_panel).toEqual({ default_path: 'library.html?side' });
      expect(sidebar_action).toBeUndefined();
      expect(Object.keys(commands)).toEqual(['save', 'next', 'side']);
    }
  });

  test('reads a page with one small script that answers by its value', () => {
    const script = textOf(build, 'read-selection.js');

    expect(script.length).toBeLessThan(10_000);
    expect(script).not.toMatch(/\b(fetch|XMLHttpRequest|sendMessage|WebSocket)\b/);
  });

  test('says every message, and leaves out what is for whoever translates', () => {
    const path = '_locales/en/messages.json';
    const written: Record<string, Message> = JSON.parse(readFileSync(`public/${path}`, 'utf8'));
    const shipped: Record<string, Message> = JSON.parse(textOf(build, path));
    const said = ({ message, placeholders = {} }: Message) => [
      message,
      Object.entries(placeholders).map(([name, { content }]) => [name, content]),
    ];

    expect(Object.keys(shipped)).toEqual(Object.keys(written));
    expect(Object.values(shipped).map(said)).toEqual(Object.values(written).map(said));
    expect(JSON.stringify(shipped)).not.toMatch(/"(description|example)":"/);
  });

  test('ships no sheet that nothing loads', () => {
    const texts = filesOf(build)
      .filter((path) => /\.(html|js|json)$/.test(path))
      .map((path) => textOf(build, path));
    const sheets = filesOf(build).filter((path) => path.endsWith('.css'));

    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter((path) => !texts.some((text) => text.includes(path)))).toEqual([]);
  });

  test('ships no workbench, no map, no test', () => {
    expect(filesOf(build).filter((path) => /gallery|examples|\.map$|test/i.test(path))).toEqual([]);
  });

  test('writes no HTML by hand', () => {
    const scripts = filesOf(build).filter((path) => path.endsWith('.js'));
    // Preact has a branch for dangerouslySetInnerHTML; we never take it, and the policy forbids it.
    const own = scripts.filter((path) => !textOf(build, path).includes('dangerouslySetInnerHTML'));

    expect(
      own.filter((path) =>
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(textOf(build, path)),
      ),
    ).toEqual([]);
  });

  test('names every icon it has', () => {
    for (const icon of Object.values<string>(manifest.icons)) {
      expect(statSync(join(build, icon)).size).toBeGreaterThan(0);
    }
  });

  test('nothing but one script stands before the first frame', () => {
    const html = textOf(build, 'newtab.html');

    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link (?!rel="expect" href="#)/);
    expect(html).toMatch(/<script src="\/first-frame.js" data-page="\/chunks\/[\w.-]+\.js">/);
  });

  test('a new tab loads at most 45 KB of JavaScript, in three files', () => {
    const scripts = [...newTabScripts(build)];
    const bytes = scripts.map((path) => statSync(join(build, path)).size);

    expect(scripts).toEqual(['first-frame.js', 'chunks/newtab.js', 'chunks/kit.js']);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000);
  });
});

test.each(['chrome', 'firefox'])('the zip for %s has at most 250 KB', (browser) => {
  const [zip, ...others] = readdirSync('.output').filter((file) =>
    file.endsWith(`-${browser}.zip`),
  );

  expect(others).toEqual([]);
  expect(statSync(`.output/${zip}`).size).toBeLessThanOrEqual(250_000);
});

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The scripts of every new tab: the one in its HTML, the page that this one loads, what that imports. */
function newTabScripts(build: string): Set<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    // What is imported with import() comes only when it is asked for.
    const imports = textOf(build, path).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
    for (const [, name] of imports) follow(`chunks/${name}`);
  };
  const html = textOf(build, 'newtab.html');
  for (const [, path] of html.matchAll(/(?:src|data-page)="\/([^"]+\.js)"/g))
    if (path) follow(path);
  return found;
}
