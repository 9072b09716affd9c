import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FirstCadence } from '../../components/FirstCadence';
import type { Cadence } from '../../core/deal/cadence';

const onChoose = vi.fn();

function draw(cadence: Cadence | undefined) {
  render(<FirstCadence cadence={cadence} kept={false} onChoose={onChoose} />, document.body);
}

afterEach(() => {
  render(null, document.body);
  onChoose.mockClear();
});

test('each choice is its cadence', async () => {
  draw(undefined);
  for (const label of ['every_5_tabs', 'every_hour', 'daily', 'every_tab']) {
    await page.getByRole('radio', { name: `welcome_${label}` }).click();
  }

  expect(onChoose.mock.calls.flat()).toEqual([
    { kind: 'tabs', count: 5 },
    { kind: 'interval', minutes: 60 },
    { kind: 'daily', at: 420 },
    { kind: 'everyTab' },
  ]);
});

test('shows the one that holds, and none when it is another', async () => {
  draw({ kind: 'daily', at: 420 });
  await expect.element(page.getByRole('radio', { name: 'welcome_daily' })).toBeChecked();

  draw({ kind: 'daily', at: 421 });
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
});

test('arrows choose', async () => {
  draw({ kind: 'everyTab' });
  await userEvent.keyboard('{Tab}{ArrowDown}');

  expect(onChoose).toHaveBeenCalledWith({ kind: 'tabs', count: 5 });
});
