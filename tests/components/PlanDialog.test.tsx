import '../../components/theme.css';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PlanDialog } from '../../components/PlanDialog';

const on = { onSave: vi.fn(), onClose: vi.fn() };

const draw = (more: Partial<Parameters<typeof PlanDialog>[0]> = {}) =>
  render(<PlanDialog {...on} {...more} />, document.body);
const fields = () => [...document.querySelectorAll('textarea')];
const status = () => document.querySelector('[role="status"]')?.textContent;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('is empty, beneath the act of the insight, and has the focus in its first field', () => {
  draw({ practice: 'Ask for one small thing.' });
  expect(fields().map(({ value }) => value)).toEqual(['', '']);
  expect(document.body.textContent).toContain('Ask for one small thing.');
  expect(document.activeElement).toBe(fields()[0]);
});

test('is written and saved by keyboard alone, each part on one line', async () => {
  draw();
  await userEvent.keyboard(' dinner is ready{Enter}put the phone away ');
  expect(on.onSave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith({
    when: 'dinner is ready',
    will: 'put the phone away',
    moment: 'evening',
  });
});

test('a line break that was pasted becomes a space', async () => {
  draw();
  await userEvent.fill(page.getByRole('textbox').first(), 'dinner \n is ready');
  await userEvent.fill(page.getByRole('textbox').last(), 'rest');
  await press('plan_save');
  expect(on.onSave).toHaveBeenCalledWith(expect.objectContaining({ when: 'dinner is ready' }));
});

test('has a moment to choose', async () => {
  draw({ plan: { when: 'a', will: 'b', moment: 'workday' } });
  const choice = page.getByRole('combobox');
  await expect.element(choice).toHaveValue('workday');
  await userEvent.selectOptions(choice, 'weekend');
  await press('plan_save');
  expect(on.onSave).toHaveBeenCalledExactlyOnceWith({ when: 'a', will: 'b', moment: 'weekend' });
});

test('with one part empty it says what is missing, and leads there', async () => {
  draw();
  expect(status()).toBe('');
  await userEvent.keyboard('dinner is ready');
  await press('plan_save');
  expect(status()).toBe('plan_half');
  expect(document.activeElement).toBe(fields()[1]);
  await userEvent.keyboard('rest');
  expect(status()).toBe('');
  expect(on.onSave).not.toHaveBeenCalled();
});

test('tells of its limit once that is reached, and takes no more', async () => {
  draw({ plan: { when: 'x'.repeat(299), will: 'b', moment: 'night' } });
  expect(status()).toBe('');
  fields()[0]?.setSelectionRange(299, 299);
  await userEvent.keyboard('yz');
  expect(status()).toBe('plan_full');
  await press('plan_save');
  expect(on.onSave.mock.calls[0]?.[0].when).toBe(`${'x'.repeat(299)}y`);
});

test('keeps the words that could not be saved', async () => {
  draw();
  await userEvent.keyboard('a{Enter}b{Enter}');
  draw({ failed: true });
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('plan_failed');
  expect(fields().map(({ value }) => value)).toEqual(['a', 'b']);
});

test('is never required: Esc and its button close it, and nothing is saved', async () => {
  draw();
  await userEvent.keyboard('a');
  await press('plan_not_now');
  const typed = { when: 'a', will: '', moment: 'evening' };
  expect(on.onClose).toHaveBeenCalledExactlyOnceWith(typed);
  await userEvent.keyboard('{Escape}');
  expect(on.onClose).toHaveBeenCalledTimes(2);
  expect(on.onSave).not.toHaveBeenCalled();
});

test('tells of no words when they are those it began with', async () => {
  draw({ plan: { when: 'a', will: 'b', moment: 'workday' } });
  await userEvent.keyboard('{Escape}');
  expect(on.onClose).toHaveBeenCalledExactlyOnceWith(undefined);
});

test('a field is as high as its words', async () => {
  draw();
  const low = fields()[0]?.clientHeight ?? 0;
  await userEvent.fill(page.getByRole('textbox').first(), 'many words '.repeat(27));
  expect(fields()[0]?.clientHeight).toBeGreaterThan(low * 2);
  expect(fields()[0]?.scrollHeight).toBe(fields()[0]?.clientHeight);
});
