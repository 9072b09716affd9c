import { describe, expect, test } from 'vitest';
import { hostInWords, hostOf } from '../../components/host-name';

describe('what a reader enters for a site', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG. ', 'example.org'],
    ['https://www.example.org:8080/a/page?q=1#part', 'www.example.org'],
    ['http://example.org', 'example.org'],
    ['example.org/page', 'example.org'],
    ['*.example.org', 'example.org'],
    ['.example.org', 'example.org'],
    ['localhost:3000', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ])('%s is a site', (entered, host) => {
    expect(hostOf(entered)).toBe(host);
  });

  test.each([
    '',
    '   ',
    'example',
    'two words',
    'example.org and others.org',
    'ftp://example.org',
    'javascript://example.org/',
    'about:blank',
    'file:///home/me',
    'me@example.org',
    'https://me:secret@example.org',
    'example..org',
    '*',
    'ex*mple.org',
    '[::1]',
    `${'a'.repeat(60)}.`.repeat(5),
  ])('“%s” is none', (entered) => {
    expect(hostOf(entered)).toBeUndefined();
  });
});

describe('a host in words', () => {
  test.each(['bücher.example', 'www.пример.рф', '例え.テスト', 'faß.example', 'mañana.example'])(
    '%s is read as it was written',
    (written) => {
      expect(hostInWords(hostOf(written) ?? '')).toBe(written);
    },
  );

  test.each(['example.org', 'xn--.example', 'xn--ü.example', 'xn--99999999999.example'])(
    '%s stays as it is',
    (host) => {
      expect(hostInWords(host)).toBe(host);
    },
  );
});
