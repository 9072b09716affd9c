import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excludeSite,
  isSkipped,
  skippedKinds,
  skippedPages,
  skippedPatterns,
} from '../../../core/nudge/skipped-pages';

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));

describe('a page is skipped', () => {
  test.each([
    'https://www.chase.com/accounts',
    'https://secure.chase.com/',
    'http://chase.com./',
    'https://CHASE.com/',
    'https://bank.example.org/',
    'https://example.bank/',
    'https://mychart.hospital-of-somewhere.org/',
    'https://www.nhs.uk/conditions/',
    'https://mail.example.org/inbox',
    'https://docs.google.com/document/d/1',
    'https://example-tenant.sharepoint.com/',
  ])('for what it is: %s', (address) => {
    expect(isSkipped(address, [])).toBe(true);
  });

  test.each([
    'about:blank',
    'file:///home/reader/letter.html',
    'chrome://settings',
    'chrome-extension://abc/newtab.html',
    'data:text/html,hello',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'ftp://example.org/',
    'no address',
    '',
  ])('when it is none of the web: %s', (address) => {
    expect(isSkipped(address, [])).toBe(true);
  });

  test.each([
    'https://example.org/bank',
    'https://riverbank.org/',
    'https://chase.com.example.org/',
    'https://notchase.com/',
    'https://www.google.com/search?q=mail',
    'https://en.wikipedia.org/wiki/Health',
    'https://chase.com@example.org/',
  ])('not for a name that only looks like one: %s', (address) => {
    expect(isSkipped(address, [])).toBe(false);
  });

  test('when the reader excluded its site, with all that is beneath it', () => {
    fc.assert(
      fc.property(host, label, fc.boolean(), (site, sub, hasWww) => {
        const excluded = excludeSite([], `${hasWww ? 'www.' : ''}${site}`);

        expect(isSkipped(`https://${site}/`, excluded)).toBe(true);
        expect(isSkipped(`http://www.${site}:8080/a?b`, excluded)).toBe(true);
        expect(isSkipped(`https://${sub}.${site}/`, excluded)).toBe(true);
        const other = `https://${site}x.example/`;
        expect(isSkipped(other, excluded)).toBe(isSkipped(other, []));
      }),
    );
  });
});

describe('the excluded sites', () => {
  test('hold each once, and none that another covers', () => {
    fc.assert(
      fc.property(fc.array(host, { maxLength: 8 }), host, (before, more) => {
        const sites = [...before, more].reduce<readonly string[]>(excludeSite, []);

        for (const one of [...before, more]) expect(isSkipped(`https://${one}/`, sites)).toBe(true);
        expect(excludeSite(sites, more)).toBe(sites);
        for (const one of sites) {
          expect(sites.filter((other) => one === other || one.endsWith(`.${other}`))).toEqual([
            one,
          ]);
        }
      }),
    );
  });
});

describe('the patterns', () => {
  test('are such as every browser understands, whatever was excluded', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(host, fc.string(), fc.ipV4(), fc.ipV6())), (sites) => {
        for (const pattern of skippedPatterns(sites)) {
          expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9]([a-z0-9.-]*[a-z0-9])?\/\*$/);
          expect(pattern).not.toContain('..');
        }
      }),
    );
  });

  test('say no more than the rule does', () => {
    for (const pattern of skippedPatterns(['example.org'])) {
      const site = pattern.replace('*://*.', 'https://');
      expect(isSkipped(site, ['example.org'])).toBe(true);
    }
    expect(skippedPatterns(['example.org'])).toContain('*://*.example.org/*');
  });

  test('are of plain hosts, each once', () => {
    for (const kind of skippedKinds) {
      const { hosts } = skippedPages[kind];
      expect(new Set(hosts).size).toBe(hosts.length);
      for (const site of hosts) expect(skippedPatterns([])).toContain(`*://*.${site}/*`);
    }
  });
});
