import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exampleCard, examplePageCard, exampleTopicCard } from '../../components/example-card';
import type { WhyAccount } from '../../components/opened-why';
import { WhyDialog } from '../../components/WhyDialog';
import type { Card } from '../../core/deal/card';

const account: WhyAccount = {
  fitted: ['topic', 'evening', 'otherSide'],
  near: [{ text: 'What was near.', documentTitle: 'Another document' }],
};

function draw(card: Card, known: WhyAccount | null | undefined) {
  const on = {
    onRetry: vi.fn(),
    onHide: vi.fn(),
    onLessAtSuchMoments: vi.fn(),
    onNotAtThisTime: vi.fn(),
    onLessOfDocument: vi.fn(),
    onClose: vi.fn(),
  };
  render(<WhyDialog card={card} account={known} {...on} />, document.body);
  return on;
}

afterEach(() => render(null, document.body));

const buttons = () =>
  [...document.querySelectorAll('dialog button:not([aria-label])')].map(
    ({ textContent }) => textContent,
  );
const text = () => document.querySelector('dialog')?.textContent ?? '';

test('each answer does what it says', async () => {
  const on = draw(exampleCard, account);
  for (const name of ['hide', 'less_for', 'not_at_this_time', 'less_of_this_document', 'close']) {
    await page.getByRole('button', { name, exact: true }).click();
  }

  const { onRetry, ...answers } = on;
  for (const answer of Object.values(answers)) expect(answer).toHaveBeenCalledOnce();
  expect(onRetry).not.toHaveBeenCalled();
});

test('a card in plain rotation can only be answered as an insight of its document', () => {
  const { reason: _none, ...plain } = exampleCard;
  draw(plain, { fitted: [], near: [] });

  expect(text()).toContain('why_rotation');
  expect(text()).toContain('why_nothing_near');
  expect(buttons()).toEqual(['hide', 'less_of_this_document']);
});

test('“not at this time” answers a moment alone', () => {
  draw(exampleTopicCard, account);

  expect(buttons()).toEqual(['hide', 'less_for', 'less_of_this_document']);
});

test('of a favourite from a web page there is no less of its document', () => {
  draw(examplePageCard, account);

  expect(buttons()).toEqual(['hide', 'less_for']);
});

test('tells of a topic by its words, and what else fitted and was near', () => {
  draw(exampleTopicCard, account);

  expect(text()).toContain('why_topic_words');
  expect(text()).toContain('why_besides');
  expect(text()).toContain('What was near.');
});

test('a card that came for one reason alone tells of no other', () => {
  draw({ ...exampleCard, fitted: ['evening'] }, undefined);

  expect(text()).toContain('why_evening');
  expect(text()).not.toContain('why_besides');
});

test('says what it waits for, and what could not be read can be asked for again', async () => {
  draw(exampleCard, undefined);
  expect(text()).toContain('loading');

  const on = draw(exampleCard, null);
  await expect.element(page.getByText('why_failed')).toBeVisible();
  await page.getByRole('button', { name: 'try_again' }).click();
  expect(on.onRetry).toHaveBeenCalledOnce();
});
