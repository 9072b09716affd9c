import { expect, test } from 'vitest';
import { inTime } from '../../entrypoints/background/in-time';

test('what a page answers is passed on, and so is what it fails with', async () => {
  expect(await inTime(Promise.resolve(7), 1000)).toBe(7);
  await expect(inTime(Promise.reject(new Error('closed')), 1000)).rejects.toThrow('closed');
});

test('a page that stands still keeps nobody waiting', async () => {
  await expect(inTime(new Promise(() => {}), 1)).rejects.toThrow('busy');
});
