import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { HiddenInsights } from '../../components/HiddenInsights';

const hidden = ['a', 'b', 'c'].map((id) => ({
  id,
  text: `Insight ${id}`,
  documentTitle: 'Rivers',
}));

function Kept() {
  const [insights, setInsights] = useState(hidden);
  return (
    <HiddenInsights
      insights={insights}
      onBringBack={(id) => setInsights(insights.filter((insight) => insight.id !== id))}
    />
  );
}

afterEach(() => render(null, document.body));

test('the focus stays near what was brought back', async () => {
  render(<Kept />, document.body);
  await page.getByText('options_hidden_many').click();
  const buttons = page.getByRole('button', { name: 'options_bring_back' });

  await buttons.nth(2).click();
  await expect.element(buttons.nth(1)).toHaveFocus();

  await buttons.nth(0).click();
  await expect.element(buttons.nth(0)).toHaveFocus();
  await expect.element(buttons).toHaveAccessibleDescription('Insight b');

  await buttons.nth(0).click();
  expect(document.activeElement).toHaveTextContent('options_hidden_none');
});
