import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { QuietHoursChoice } from '../../components/QuietHoursChoice';

afterEach(() => render(null, document.body));

test('one end changes, the other stays', async () => {
  const onChoose = vi.fn();
  const hours = { from: 22 * 60, to: 8 * 60 };
  render(<QuietHoursChoice quietHours={hours} onChoose={onChoose} />, document.body);

  await page.getByLabelText('quiet_hours_to_label').fill('07:30');
  (document.activeElement as HTMLElement).blur();
  expect(onChoose).toHaveBeenLastCalledWith({ from: 22 * 60, to: 7 * 60 + 30 });

  await page.getByLabelText('quiet_hours_from_label').fill('00:00');
  (document.activeElement as HTMLElement).blur();
  expect(onChoose).toHaveBeenLastCalledWith({ from: 0, to: 8 * 60 });
});
