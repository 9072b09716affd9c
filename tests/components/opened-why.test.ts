import { expect, test, vi } from 'vitest';
import { createOpenedWhy, type WhyAccount } from '../../components/opened-why';
import { cardOf } from '../fixtures/cards';

const account: WhyAccount = {
  fitted: [],
  near: [{ text: 'Another', documentTitle: 'A document' }],
};

test('the account of a card is read when it is asked for', async () => {
  const why = createOpenedWhy(async () => account, vi.fn());
  const opening = why.open(cardOf(1));
  expect(why.opened.value).toEqual({ card: cardOf(1), account: undefined });
  await opening;
  expect(why.opened.value).toEqual({ card: cardOf(1), account });

  why.close();
  expect(why.opened.value).toBeNull();
});

test('an account that could not be read is a failure, never an empty one', async () => {
  const read = vi.fn(async () => account).mockRejectedValueOnce(new Error('stopped'));
  const report = vi.fn();
  const why = createOpenedWhy(read, report);
  await why.open(cardOf(1));
  expect(why.opened.value?.account).toBeNull();
  expect(report).toHaveBeenCalledWith('why', expect.any(Error));

  await why.open(cardOf(1));
  expect(why.opened.value?.account).toEqual(account);
});

test('what comes after it was closed does not open it again', async () => {
  const answer = Promise.withResolvers<WhyAccount>();
  const why = createOpenedWhy(() => answer.promise, vi.fn());
  const opening = why.open(cardOf(1));
  why.close();
  answer.resolve(account);
  await opening;

  expect(why.opened.value).toBeNull();
});
