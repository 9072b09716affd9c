import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CardExtras } from '../../components/CardExtras';
import { exampleCard, examplePlanCard } from '../../components/example-card';
import { PlanLine } from '../../components/PlanLine';
import type { Card } from '../../core/deal/card';

afterEach(() => render(null, document.body));

function draw(card: Card) {
  const onOpen = vi.fn();
  render(<CardExtras card={card} onOpen={onOpen} />, document.body);
  return { onOpen, details: document.querySelector('details') };
}

test('is closed until it is asked for, and tells once it is open', async () => {
  const { onOpen, details } = draw(exampleCard);
  expect(details?.open).toBe(false);
  document.querySelector('summary')?.click();
  await expect.poll(() => onOpen.mock.calls.length).toBe(1);

  document.querySelector('summary')?.click();
  await expect.poll(() => details?.open).toBe(false);
  expect(onOpen).toHaveBeenCalledOnce();
});

test('a plan is open at once, and stands in place of what the insight invites to', async () => {
  const { onOpen, details } = draw(examplePlanCard);
  expect(details?.open).toBe(true);
  await expect.poll(() => onOpen.mock.calls.length).toBe(1);

  const { textContent } = document.body;
  expect(textContent).toContain('plan_sentence');
  expect(textContent).not.toContain(exampleCard.practice);
});

test('the next card has its own, closed again', async () => {
  draw(examplePlanCard);
  const { details } = draw({ ...exampleCard, number: 2, insightId: 'example/2' as never });

  expect(details?.open).toBe(false);
});

test('a card that invites to nothing has none', () => {
  const { practice: _practice, ask: _ask, ...neither } = exampleCard;

  expect(draw(neither).details).toBeNull();
});

const plan = { when: 'I come home', will: 'rest', moment: 'evening', madeAt: 0 } as const;
const line = (card: Card, planned: Parameters<typeof PlanLine>[0]['planned']) => {
  render(
    <PlanLine card={card} planned={planned} onEdit={() => {}} onDrop={() => {}} />,
    document.body,
  );
  return document.body.textContent?.trim();
};

test('a plan is offered, told, or not yet known; that of another card is not shown', () => {
  const card = exampleCard;
  expect(line(card, { card, plan: null })).toBe('plan_make');
  expect(line(card, { card, plan })).toBe('plan_yours plan_sentenceplan_changeplan_drop');
  expect(line(card, { card, plan: undefined })).toBe('');
  expect(line(card, { card: examplePlanCard, plan })).toBe('');
  // The card says the same words already.
  expect(line(examplePlanCard, { card: examplePlanCard, plan })).toBe('plan_changeplan_drop');
});
