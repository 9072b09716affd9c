import { expect, test, vi } from 'vitest';
import { createNotices } from '../../components/notices';

const fail = () => Promise.reject(new Error('disk full'));

test('what failed is told and reported, and takes the place of a notice', async () => {
  const report = vi.fn();
  const notices = createNotices(report);
  notices.tell('copied');
  await notices.attempt('save', fail);

  expect(notices.failure.value).toBe('save');
  expect(notices.notice.value).toBeNull();
  expect(report).toHaveBeenCalledWith('save', expect.any(Error));
});

test('what succeeds clears the failure', async () => {
  const notices = createNotices(() => {});
  await notices.attempt('save', fail);
  await notices.attempt('copy', async () => {});

  expect(notices.failure.value).toBeNull();
});

test('an undo works once', async () => {
  const notices = createNotices(() => {});
  const undo = vi.fn(async () => {});
  notices.tell('saved', undo);
  await notices.undo();
  await notices.undo();

  expect(undo).toHaveBeenCalledOnce();
  expect(notices.notice.value).toBeNull();
});
