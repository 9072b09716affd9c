import { afterEach, expect, test } from 'vitest';
import { pageScheme } from '../../entrypoints/page-card/page-scheme';

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
});

test.each([
  ['#111', 'dark'],
  ['rgb(20 30 40 / 0.9)', 'dark'],
  ['#fff', 'light'],
  ['#f5f0e6', 'light'],
  ['transparent', 'light'],
])('a page on %s is %s', (background, scheme) => {
  document.body.style.background = background;

  expect(pageScheme()).toBe(scheme);
});

test('what covers the corner counts, not what lies beneath it', () => {
  document.body.style.background = '#fff';
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; background: #000';
  const inside = document.createElement('p');
  inside.style.cssText = 'position: fixed; inset: 0; background: rgb(255 255 255 / 0.1)';
  cover.append(inside);
  document.body.append(cover);

  expect(pageScheme()).toBe('dark');
});

test('a page that paints nothing and is dark by its own word is dark', () => {
  document.documentElement.style.colorScheme = 'dark';

  expect(pageScheme()).toBe('dark');
});
