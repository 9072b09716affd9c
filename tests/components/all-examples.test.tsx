import './speak-english';
import '../../components/theme.css';
import axe from 'axe-core';
import type { FunctionComponent } from 'preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

type Examples = Readonly<Record<string, Readonly<Record<string, FunctionComponent>>>>;

const components = Object.keys(import.meta.glob('../../components/*.tsx'))
  .map((path) => path.replace(/^.*\/(.+?)(\.examples)?\.tsx$/, '$1'))
  .filter((name, index, all) => all.indexOf(name) === index);
const files = import.meta.glob<Examples>('../../components/*.examples.tsx');

/** They judge whole pages, and an example is a piece of one. */
const rulesForPages = ['region', 'landmark-one-main', 'page-has-heading-one'];

beforeEach(async () => {
  await page.viewport(320, 640);
  // As wide as the margins of the pages are.
  document.body.style.paddingInline = '1.5rem';
  // What is half way between two colours has no contrast to measure.
  document.documentElement.style.setProperty('--quick', '0s');
});

afterEach(() => {
  render(null, document.body);
  for (const look of ['dir', 'data-appearance', 'data-text-size']) {
    document.documentElement.removeAttribute(look);
  }
});

function expectToFit() {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  for (const dialog of document.querySelectorAll('dialog')) {
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  }
}

/** What axe finds, each with the element and the reason. */
async function violations() {
  const rules = Object.fromEntries(rulesForPages.map((rule) => [rule, { enabled: false }]));
  const found = await axe.run(document.body, { rules });
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

describe.each(components)('%s', async (component) => {
  const load = files[`../../components/${component}.examples.tsx`];
  const examples = load ? Object.values(await load()).flatMap((each) => Object.entries(each)) : [];

  test('has examples', () => expect(examples).not.toHaveLength(0));

  test.each(examples)('%s', async (_name, Example) => {
    const { dataset } = document.documentElement;
    render(<Example />, document.body);
    expectToFit();

    dataset.appearance = 'light';
    expect(await violations()).toEqual([]);
    dataset.appearance = 'dark';
    expect(await violations()).toEqual([]);

    document.documentElement.dir = 'rtl';
    dataset.textSize = 'larger';
    expectToFit();
  });
});
