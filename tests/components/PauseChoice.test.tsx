import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PauseChoice } from '../../components/PauseChoice';
import type { Pause } from '../../core/deal/cadence';

const now = new Date(2025, 4, 13, 10).getTime();

function Kept({ onPause }: { onPause: (length: string) => void }) {
  const [pause, setPause] = useState<Pause | null>(null);
  return (
    <PauseChoice
      pause={pause}
      now={now}
      onPause={(length) => {
        onPause(length);
        setPause('untilResumed');
      }}
      onResume={() => setPause(null)}
    />
  );
}

afterEach(() => render(null, document.body));

test('the focus goes from the pause to its end, and back', async () => {
  const onPause = vi.fn();
  render(<Kept onPause={onPause} />, document.body);

  await page.getByRole('button', { name: 'options_pause_tomorrow' }).click();
  expect(onPause).toHaveBeenCalledExactlyOnceWith('tomorrow');
  const resume = page.getByRole('button', { name: 'resume' });
  await expect.element(resume).toHaveFocus();

  await resume.click();
  await expect.element(page.getByRole('button', { name: 'options_pause_hour' })).toHaveFocus();
});

test('a pause that has passed is none', () => {
  const ignore = () => {};
  render(
    <PauseChoice pause={{ until: now }} now={now} onPause={ignore} onResume={ignore} />,
    document.body,
  );

  expect(page.getByRole('button', { name: 'resume' }).query()).toBeNull();
});
