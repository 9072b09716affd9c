import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CardTools } from '../../components/CardTools';
import { MoreTools } from '../../components/MoreTools';

const callbacks = () => ({
  onSave: vi.fn(),
  onNext: vi.fn(),
  onBack: vi.fn(),
  onCopy: vi.fn(),
  onHide: vi.fn(),
  onLess: vi.fn(),
  onPin: vi.fn(),
  onWhy: vi.fn(),
  onSection: vi.fn(),
  onLibrary: vi.fn(),
  onOptions: vi.fn(),
  onKeys: vi.fn(),
});

function draw(changes: Partial<Parameters<typeof CardTools>[0]> = {}) {
  const on = callbacks();
  const card = { hasCard: true, hasDocument: true, saved: false, pinned: false, canGoBack: true };
  const onMore = vi.fn();
  render(
    <CardTools {...card} {...on} More={MoreTools} onMore={onMore} {...changes} />,
    document.body,
  );
  return on;
}

afterEach(() => render(null, document.body));

const more = () => [...document.querySelectorAll<HTMLElement>('details button')];

async function toggleMore(open: boolean) {
  if (open) document.querySelector('summary')?.click();
  await expect.poll(() => more().length > 0).toBe(open);
}

/** Presses every button there is, those under More as well. */
async function pressAll() {
  for (const button of document.querySelectorAll('button')) button.click();
  await toggleMore(true);
  const { length } = more();
  for (let index = 0; index < length; index++) {
    if (index > 0) await toggleMore(true);
    more()[index]?.click();
    await toggleMore(false);
  }
}

test('every button does one thing, and all can be done', async () => {
  const on = draw();
  await pressAll();

  for (const callback of Object.values(on)) expect(callback).toHaveBeenCalledOnce();
});

test('the list under More closes after a choice', async () => {
  draw();
  await page.getByText('more').click();
  await page.getByRole('button', { name: 'hide' }).click();

  await expect.poll(() => document.querySelector('details')?.open).toBe(false);
});

test('without a card only what needs none is offered', async () => {
  const on = draw({ hasCard: false, canGoBack: false });
  await pressAll();

  const called = Object.entries(on).filter(([, callback]) => callback.mock.calls.length > 0);
  expect(called.map(([name]) => name)).toEqual(['onNext', 'onLibrary', 'onOptions', 'onKeys']);
});

test('asks for what stands under More once it is opened', async () => {
  const onMore = vi.fn();
  draw({ More: undefined, onMore });
  document.querySelector('summary')?.click();
  await expect.poll(() => onMore.mock.calls.length).toBe(1);
  expect(more()).toEqual([]);

  document.querySelector('summary')?.click();
  await expect.poll(() => document.querySelector('details')?.open).toBe(false);
  expect(onMore).toHaveBeenCalledOnce();
});
