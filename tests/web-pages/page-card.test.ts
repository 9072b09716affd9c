import '../components/speak-english';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { exampleTopicCard, longestText } from '../../components/example-card';
import type { PageCard } from '../../core/nudge/page-card';
import { type CardView, createCardView } from '../../entrypoints/page-card/card-view';
import { type Corner, takeCorner } from '../../entrypoints/page-card/corner';

const { browser } = globalThis as unknown as { browser: object };
Object.assign(globalThis, { chrome: browser });

const ignore = () => {};
const acts = { save: ignore, next: ignore, notHere: ignore, close: ignore };
let corner: Corner;
let view: CardView;

/** The longest there is, for the longest reason. */
const card = {
  ...exampleTopicCard,
  text: longestText,
  token: 'token',
  saved: false,
} as unknown as PageCard;

beforeEach(async () => {
  await page.viewport(1280, 800);
  corner = takeCorner(ignore);
  view = createCardView(acts);
  corner.inside.append(view.element);
  view.show(card);
  view.setSaved(true);
});

afterEach(async () => {
  corner.leave();
  await emulate('', 'none');
});

/** What Chromium’s protocol knows of a reader’s system, or of paper. */
async function emulate(media: string, forcedColors: 'active' | 'none') {
  const features = [{ name: 'forced-colors', value: forcedColors }];
  await (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', { media, features });
}

interface Protocol {
  send(method: string, params: object): Promise<unknown>;
}

const all = (css: string) => [...view.element.querySelectorAll<HTMLElement>(css)];
const box = (element: Element) => element.getBoundingClientRect();

function expectWithin(inner: DOMRect, outer: DOMRect) {
  expect(inner.width).toBeGreaterThan(0);
  expect(inner.left).toBeGreaterThanOrEqual(outer.left - 0.5);
  expect(inner.right).toBeLessThanOrEqual(outer.right + 0.5);
  expect(inner.top).toBeGreaterThanOrEqual(outer.top - 0.5);
  expect(inner.bottom).toBeLessThanOrEqual(outer.bottom + 0.5);
}

/** Nothing is cut off: each button in sight, and all words there or a scroll away. */
function expectToFit() {
  const whole = new DOMRect(0, 0, innerWidth, innerHeight);
  expectWithin(box(view.element), whole);
  const buttons = all('button');
  expect(buttons).toHaveLength(4);
  for (const button of buttons) expectWithin(box(button), box(view.element));
  for (const one of [view.element, ...all('*:not(svg, svg *)')]) {
    expect(one.scrollWidth, one.className).toBeLessThanOrEqual(
      Math.max(one.clientWidth, box(one).width + 0.5),
    );
  }
  const [live] = all('.live');
  if (!live) throw new Error('Nothing to read');
  for (const [place, css] of [
    [0, 'blockquote'],
    [9999, '.source'],
  ] as const) {
    live.scrollTop = place;
    const [read] = all(css);
    const { top, bottom } = box(read ?? live);
    const isThere = place === 0 ? top - box(live).top : bottom - box(live).bottom;
    expect(Math.abs(isThere)).toBeLessThanOrEqual(1);
  }
}

describe.each([
  [1280, 800],
  [800, 300],
  [640, 400],
  [400, 300],
  [320, 256],
])('in a window of %i × %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  test.each(['ltr', 'rtl'])(
    'its buttons stay in sight, and its text can all be read, %s',
    (dir) => {
      view.element.dir = dir;
      expectToFit();
      view.say('This could not be done just now.');
      expectToFit();
    },
  );
});

test('letters twice as large cut nothing off', () => {
  view.element.style.fontSize = '200%';
  expectToFit();
});

test('only a text that scrolls is a stop of its own on the way through the card', async () => {
  const way = async () => {
    const stops = [];
    all('button')[0]?.focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    stops.push(corner.inside.activeElement?.className);
    return stops;
  };
  expect(await way()).not.toContain('live');
  await page.viewport(800, 300);
  expect(await way()).toContain('live');
});

test('its text and its buttons come in the order in which they are seen', () => {
  const tops = all('blockquote, .source, .tools').map((one) => box(one).top);

  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(all('button').map((one) => one.ariaLabel ?? one.textContent)).toEqual([
    'Saved',
    'Next',
    'Not here',
    'Close',
  ]);
});

test('is not printed', async () => {
  expect(box(view.element).height).toBeGreaterThan(0);
  await emulate('print', 'none');

  expect(matchMedia('print').matches).toBe(true);
  expect(box(view.element).height).toBe(0);
});

describe('in forced colours', () => {
  beforeEach(() => emulate('', 'active'));

  const isSeen = (colour: string, ground: string) =>
    expect([colour, /^rgba.*, 0\)$/.test(colour)]).not.toEqual([ground, true]);

  test('its edge and its buttons are seen', () => {
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    for (const one of [view.element, ...all('button')]) {
      const { borderTopColor, borderTopStyle, borderTopWidth, color } = getComputedStyle(one);
      const ground = getComputedStyle(view.element).backgroundColor;
      expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '1px']);
      isSeen(borderTopColor, ground);
      isSeen(color, ground);
    }
  });
});
