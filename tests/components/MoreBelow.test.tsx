import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MoreBelow } from '../../components/MoreBelow';

const onMore = vi.fn();
const frames = () => new Promise((resolve) => setTimeout(resolve, 100));

/** A list of so many screens. */
async function draw(screens: number, after = screens) {
  render(
    <>
      <div style={{ blockSize: `${screens * 100}vh` }} />
      <MoreBelow label="Show older ones" after={after} onMore={onMore} />
    </>,
    document.body,
  );
  await frames();
}

afterEach(() => {
  render(null, document.body);
  onMore.mockClear();
});

test('asks when it is a screen away or nearer, and not before', async () => {
  await draw(10);
  expect(onMore).not.toHaveBeenCalled();

  scrollTo(0, 8.5 * innerHeight);
  await frames();
  expect(onMore).toHaveBeenCalledOnce();
});

test('asks again when more has come and the end is still in sight', async () => {
  await draw(0.1, 1);
  expect(onMore).toHaveBeenCalledTimes(1);
  await draw(0.2, 2);
  expect(onMore).toHaveBeenCalledTimes(2);
});

test('does not ask again by itself when nothing has come', async () => {
  await draw(0.1, 1);
  await draw(0.1, 1);
  expect(onMore).toHaveBeenCalledTimes(1);

  document.querySelector('button')?.click();
  expect(onMore).toHaveBeenCalledTimes(2);
});
