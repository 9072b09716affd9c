import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ShownList } from '../../components/ShownList';

const entryOf = (key: number) => ({
  key,
  at: 0,
  surface: 'newtab' as const,
  text: `Insight ${key}`,
  documentTitle: 'Rivers',
});

function Kept() {
  const [shown, setShown] = useState([3, 2, 1].map(entryOf));
  const [more, setMore] = useState(true);
  return (
    <ShownList
      shown={shown}
      more={more}
      onMore={() => {
        setShown([...shown, entryOf(0)]);
        setMore(false);
      }}
      onForget={(key) => setShown(shown.filter((one) => one.key !== key))}
      onForgetAll={() => setShown([])}
    />
  );
}

afterEach(() => render(null, document.body));

const forget = page.getByRole('button', { name: 'shown_forget', exact: true });

test('the focus stays near what was forgotten, and goes on to what came', async () => {
  render(<Kept />, document.body);
  await forget.nth(2).click();
  await expect.element(forget.nth(1)).toHaveFocus();
  await expect.element(forget.nth(1)).toHaveAccessibleDescription('Insight 2');

  await page.getByRole('button', { name: 'more', exact: true }).click();
  await expect.element(forget.nth(2)).toHaveFocus();
  await expect.element(forget.nth(2)).toHaveAccessibleDescription('Insight 0');
});

test('says when, where, why and what became of it', () => {
  const shown = [
    {
      ...entryOf(2),
      surface: 'page' as const,
      reason: 'topic' as const,
      outcome: 'saved' as const,
    },
    { ...entryOf(1), text: '', documentTitle: '', withdrawn: true as const },
  ];
  const ignore = () => {};
  render(
    <ShownList shown={shown} more={false} onMore={ignore} onForget={ignore} onForgetAll={ignore} />,
    document.body,
  );

  const [first, second] = [...document.querySelectorAll('li')].map(
    ({ textContent }) => textContent,
  );
  expect(first).toContain('shown_on_page shown_why_topic shown_became_saved');
  expect(second).toContain('shown_gone');
  expect(second).toContain('shown_on_newtab shown_why_rotation');
});

test('when the last is forgotten, what is read says so', async () => {
  const ignore = () => {};
  function One() {
    const [shown, setShown] = useState([entryOf(1)]);
    return (
      <ShownList
        shown={shown}
        more={false}
        onMore={ignore}
        onForget={() => setShown([])}
        onForgetAll={ignore}
      />
    );
  }
  render(<One />, document.body);
  await forget.click();

  expect(document.activeElement).toHaveTextContent('shown_none');
});
