import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PauseControl } from '../../components/PauseControl';
import type { Pause } from '../../core/deal/cadence';

const on = { onHour: vi.fn(), onTomorrow: vi.fn(), onResume: vi.fn() };

function draw(pause: Pause | null) {
  render(<PauseControl pause={pause} now={0} {...on} />, document.body);
}

afterEach(() => render(null, document.body));

test('offers two pauses, or the end of the one that holds', async () => {
  draw(null);
  await page.getByRole('button', { name: 'popup_pause_hour' }).click();
  await page.getByRole('button', { name: 'popup_pause_tomorrow' }).click();
  draw('untilResumed');
  await page.getByRole('button', { name: 'resume' }).click();

  for (const callback of Object.values(on)) expect(callback).toHaveBeenCalledOnce();
});

test('says how long it is paused', () => {
  draw({ until: 60_000 });
  expect(document.querySelector('[role=status]')?.textContent).toBe('popup_paused_until');
  draw({ until: 24 * 3_600_000 });
  expect(document.querySelector('[role=status]')?.textContent).toBe('popup_paused_until_tomorrow');
  draw(null);
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
});

test('the focus stays when the pressed button gives way', () => {
  draw(null);
  const [, tomorrow] = document.querySelectorAll('button');
  tomorrow?.focus();
  draw('untilResumed');
  expect(document.activeElement?.textContent).toBe('resume');

  draw(null);
  expect(document.activeElement?.textContent).toBe('popup_pause_hour');
});

test('no focus is taken that was elsewhere', () => {
  draw(null);
  draw('untilResumed');
  expect(document.activeElement).toBe(document.body);
});
