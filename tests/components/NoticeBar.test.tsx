import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoticeBar } from '../../components/NoticeBar';
import type { Doing, Notice } from '../../components/notices';

const onUndo = vi.fn();
const onDismiss = vi.fn();

beforeEach(async () => {
  // An earlier test may have left the pointer where the bar will be.
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  vi.clearAllMocks();
});

async function draw(notice: Notice | null, failure: Doing | null = null) {
  render(
    <NoticeBar notice={notice} failure={failure} onUndo={onUndo} onDismiss={onDismiss} />,
    document.body,
  );
  // The timer starts after the paint.
  await vi.advanceTimersByTimeAsync(200);
}

const button = () => document.querySelector('button');

test.each([
  [1, 'many_removed_one'],
  [12, 'many_removed_many'],
])('a notice about %i says so', async (count, words) => {
  await draw({ message: { count, one: 'many_removed_one', many: 'many_removed_many' } });
  expect(document.querySelector('[role="status"]')?.textContent).toBe(words);
});

test('a notice leaves after a while', async () => {
  await draw({ message: 'copied' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(onDismiss).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(5000);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('a notice that has the focus stays', async () => {
  await draw({ message: 'saved', undo: async () => {} });
  button()?.focus();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onDismiss).not.toHaveBeenCalled();

  button()?.blur();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('undo is there only for what can be undone', async () => {
  await draw({ message: 'copied' });
  expect(button()).toBeNull();

  await draw({ message: 'saved', undo: async () => {} });
  button()?.click();
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a failure stays until it is dismissed', async () => {
  await draw(null, 'save');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDismiss).not.toHaveBeenCalled();

  button()?.click();
  expect(onDismiss).toHaveBeenCalledOnce();
});
