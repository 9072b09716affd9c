import '../components/speak-english';
import '../../components/theme.css';
import '../../components/Insight.css';
import '../../entrypoints/newtab/frame.css';
import { signal } from '@preact/signals-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Dialog } from '../../components/Dialog';
import { exampleCard, longestText } from '../../components/example-card';
import { MoreTools } from '../../components/MoreTools';
import type { Doing, Notice } from '../../components/notices';
import { SearchBox } from '../../components/SearchBox';
import { SiteRow } from '../../components/SiteRow';
import type { LazyPage } from '../../entrypoints/newtab/lazy-page';
import { NewTab } from '../../entrypoints/newtab/NewTab';
import type { NewTabModel } from '../../entrypoints/newtab/newtab-model';
import surroundings from '../../entrypoints/newtab/surroundings.module.css';

const ignore = () => {};
const main = document.createElement('main');
main.className = 'NewTab_page';

beforeEach(() => {
  document.body.append(main);
});

afterEach(() => {
  render(null, main);
  document.documentElement.removeAttribute('dir');
  scrollTo(0, 0);
});

interface Drawn {
  text?: string;
  around?: boolean;
  notice?: Notice | null;
  failure?: Doing | null;
  dialog?: boolean;
}

const sites = ['one.example', 'two.example'].map((host) => ({
  url: `https://${host}/`,
  title: host,
}));
const around = (
  <>
    <div class={surroundings.top}>
      <SearchBox onSearch={ignore} />
    </div>
    <div class={surroundings.foot}>
      <SiteRow sites={sites} />
    </div>
  </>
);
const dialog = () => (
  <Dialog title="A title" onClose={ignore}>
    <p>A text</p>
  </Dialog>
);

/** The page as it is once it has all its parts. */
function draw(drawn: Drawn) {
  const model = {
    card: signal({ ...exampleCard, text: drawn.text ?? exampleCard.text }),
    quiet: signal(false),
    settings: signal(undefined),
    saved: signal(true),
    pinned: signal(false),
    canGoBack: signal(true),
    trouble: signal(undefined),
    notices: {
      notice: signal(drawn.notice ?? null),
      failure: signal(drawn.failure ?? null),
      tell: ignore,
      attempt: async () => {},
      undo: async () => {},
      dismiss: ignore,
    },
  } as Partial<NewTabModel> as NewTabModel;
  const parts = {
    MoreTools,
    Dialogs: drawn.dialog ? dialog : () => null,
    PlanOf: () => <button type="button">A plan</button>,
  };
  const lazy = { parts: signal(parts), load: ignore, ask: ignore } as unknown as LazyPage;
  render(
    <NewTab
      model={model}
      lazy={lazy}
      surroundings={signal(drawn.around ? around : null)}
      fallback=""
      onLibrary={ignore}
      onOptions={ignore}
      onKeys={ignore}
    />,
    main,
  );
}

const boxOf = (css: string) =>
  document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
const bar = ':is([role=status], [role=alert]) > p';

const pressable = 'a, button, input, summary';

/** What lies beneath the notice. */
function covered(what = pressable): (string | null)[] {
  const notice = boxOf(bar);
  return [...document.querySelectorAll(`main :is(${what})`)]
    .filter((one) => !one.closest('[role=status], [role=alert]'))
    .filter((one) => {
      const { left, right, top, bottom, width } = one.getBoundingClientRect();
      const isBeside = right <= notice.left || notice.right <= left;
      return width > 0 && !isBeside && top < notice.bottom && notice.top < bottom;
    })
    .map((one) => one.textContent);
}

function expectToBeClear() {
  const { top, bottom } = boxOf(bar);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  expect(covered()).toEqual([]);
}

const notice: Notice = { message: 'saved', undo: async () => {} };
const sizes = [
  [1280, 800],
  [1000, 420],
  [900, 300],
  [700, 560],
  [700, 360],
  [640, 400],
  [360, 640],
  [320, 480],
] as const;

describe.each(sizes)('in a window of %i × %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  test.each(['ltr', 'rtl'])('a notice covers nothing that can be pressed, %s', (direction) => {
    document.documentElement.dir = direction;
    for (const text of [exampleCard.text, longestText]) {
      for (const around of [false, true]) {
        for (const place of [0, 40, 9999]) {
          // What was said before is gone.
          draw({ text, around });
          scrollTo(0, place);
          draw({ text, around, notice });
          expectToBeClear();
          draw({ text, around, failure: 'save' });
          expectToBeClear();
        }
      }
    }
  });

  test.each(['ltr', 'rtl'])('a dialog leaves no strip beside what it dims, %s', (direction) => {
    const root = document.documentElement;
    root.dir = direction;
    draw({ text: longestText, notice });
    const before = placesOf();
    draw({ text: longestText, notice, dialog: true });

    expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
    const { overflow, scrollbarGutter } = getComputedStyle(root);
    expect([overflow, scrollbarGutter]).toEqual(['hidden', 'auto']);
    expect(placesOf()).toEqual(before);
  });

  test.each(['ltr', 'rtl'])('no scroll bar moves the page, %s', (direction) => {
    const root = document.documentElement;
    root.dir = direction;
    draw({ text: longestText });
    const before = placesOf();
    // As narrow as a scroll bar would make it: here none takes any room.
    root.style.marginRight = '15px';

    expect(placesOf()).toEqual(before);
    root.removeAttribute('style');
  });
});

test.each([440, 480, 520, 560, 600])(
  'nor does it cover what is opened then, %i high',
  async (height) => {
    await page.viewport(700, height);
    draw({ notice });
    document.querySelector<HTMLElement>('details:not([role] *) summary')?.click();

    await expect.poll(() => boxOf('details[open] button').height).toBeGreaterThan(0);
    await expect.poll(() => covered(`dd, ${pressable}`)).toEqual([]);
  },
);

const placesOf = () => [boxOf('.Insight_text').x, boxOf('.CardTools_tools').x, boxOf(bar).x];
