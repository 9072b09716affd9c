import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CadenceChoice } from '../../components/CadenceChoice';
import type { Cadence } from '../../core/deal/cadence';

const onChoose = vi.fn();

/** Keeps what is chosen, as a page does. */
function Kept({ first }: { first: Cadence }) {
  const [cadence, setCadence] = useState(first);
  const choose = (chosen: Cadence) => {
    onChoose(chosen);
    setCadence(chosen);
  };
  return <CadenceChoice cadence={cadence} onChoose={choose} />;
}

const draw = (first: Cadence) => render(<Kept first={first} />, document.body);
const often = page.getByLabelText('cadence_label');
const count = page.getByLabelText('cadence_count_label');
const sentence = () => document.querySelector('p')?.textContent;

beforeEach(() => onChoose.mockClear());
afterEach(() => render(null, document.body));

describe('the cadence', () => {
  test.each([
    ['everyTab', { kind: 'everyTab' }],
    ['tabs', { kind: 'tabs', count: 5 }],
    ['minutes', { kind: 'interval', minutes: 30 }],
    ['hours', { kind: 'interval', minutes: 180 }],
    ['daily', { kind: 'daily', at: 420 }],
  ])('%s', async (kind, cadence) => {
    draw(kind === 'tabs' ? { kind: 'everyTab' } : { kind: 'tabs', count: 9 });

    await often.selectOptions(kind);

    expect(onChoose).toHaveBeenCalledExactlyOnceWith(cadence);
  });

  test('the focus stays on the choice while its sentence changes', async () => {
    draw({ kind: 'everyTab' });
    const select = often.element();
    if (!(select instanceof HTMLElement)) throw new Error('no choice');
    select.focus();

    for (let presses = 0; presses < 4; presses++) {
      await userEvent.keyboard('{ArrowDown}');
      expect(document.activeElement).toBe(select);
    }
    expect(onChoose).toHaveBeenLastCalledWith({ kind: 'daily', at: 420 });
  });

  test('one hour is not “hours”', () => {
    draw({ kind: 'interval', minutes: 60 });

    expect(often.element()).toHaveDisplayValue('cadence_hours_one');
  });
});

describe('a number', () => {
  test('out of range says so, and is not kept', async () => {
    draw({ kind: 'tabs', count: 5 });

    await count.fill('101');
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('alert')).toHaveTextContent('cadence_count_problem');
    await expect.element(count).toHaveValue(101);
    await expect.element(count).toBeInvalid();
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('made right again, it is kept and the words are gone', async () => {
    draw({ kind: 'tabs', count: 5 });
    await count.fill('1');
    await userEvent.keyboard('{Enter}');

    await count.fill('10');
    expect(sentence()).not.toContain('cadence_count_problem');
    await userEvent.tab();

    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ kind: 'tabs', count: 10 });
  });

  test.each(['', '2.5'])('“%s” is none', async (text) => {
    draw({ kind: 'interval', minutes: 30 });

    await count.fill(text);
    await userEvent.tab();

    await expect.element(count).toBeInvalid();
    expect(onChoose).not.toHaveBeenCalled();
  });
});

test('sixty minutes become an hour under the fingers of the reader', async () => {
  draw({ kind: 'interval', minutes: 30 });

  await count.fill('60');
  await userEvent.keyboard('{Enter}');

  await expect.element(often).toHaveDisplayValue('cadence_hours_one');
  await expect.element(count).toHaveValue(1);
  await expect.element(count).toHaveFocus();
});

test('what is entered is kept, though the reader stays in the field', async () => {
  draw({ kind: 'tabs', count: 5 });

  await count.fill('12');

  await expect.poll(() => onChoose.mock.lastCall).toEqual([{ kind: 'tabs', count: 12 }]);
});

describe('a time of day', () => {
  const time = page.getByLabelText('cadence_time_label');
  // Tab goes from the hours to the minutes.
  const leave = () => time.element().dispatchEvent(new FocusEvent('blur'));

  test('is kept once it is whole', async () => {
    draw({ kind: 'daily', at: 420 });

    await time.fill('21:30');
    leave();

    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ kind: 'daily', at: 21 * 60 + 30 });
  });

  test('without one, the old one is kept', async () => {
    draw({ kind: 'daily', at: 420 });

    await time.fill('');
    leave();

    await expect.element(page.getByRole('alert')).toHaveTextContent('cadence_time_problem');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('is kept though the reader stays in it', async () => {
    draw({ kind: 'daily', at: 420 });

    await time.fill('08:00');

    await expect.poll(() => onChoose.mock.lastCall).toEqual([{ kind: 'daily', at: 480 }]);
  });
});
