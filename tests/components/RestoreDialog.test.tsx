import './speak-english';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { WouldChange } from '../../components/RestoreQuestion';

// After the words, which it would else do without.
const { RestoreDialog } = await import('../../components/RestoreDialog');

const onApply = vi.fn();
const onClose = vi.fn();
const nothing = { added: 0, newer: 0, same: 0, kept: 0, others: 0, whole: false };
const source = { kind: 'file', name: 'flyleaf.json' } as const;

const ask = (preview: Partial<WouldChange>) =>
  render(
    <RestoreDialog
      restoring={{ step: 'asking', source, preview: { ...nothing, ...preview } }}
      onApply={onApply}
      onClose={onClose}
    />,
    document.body,
  );
const lines = () =>
  page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent);

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('what would change', () => {
  const all = { added: 12, newer: 3, same: 40, kept: 1, others: 7 };

  test('when it is added', async () => {
    ask(all);

    expect(lines()).toEqual([
      '12 favourites come in that you do not have.',
      '3 are newer than yours and take their place.',
      '1 of yours is newer and stays.',
      '40 are the same in both.',
    ]);
    await page.getByRole('button', { name: 'Do this' }).click();
    expect(onApply).toHaveBeenCalledExactlyOnceWith('merge');
  });

  test('when it takes the place of the library', async () => {
    ask(all);
    await userEvent.selectOptions(page.getByRole('combobox'), 'replace');

    expect(lines()).toEqual([
      '12 favourites come in that you do not have.',
      '4 of yours become what they were there.',
      '7 of yours are not in it and go to the trash.',
      '40 are the same in both.',
    ]);
    await page.getByRole('button', { name: 'Do this' }).click();
    expect(onApply).toHaveBeenCalledExactlyOnceWith('replace');
  });

  test('nothing: there is nothing to do', async () => {
    ask({ same: 42 });

    await expect.element(page.getByText(/nothing would change/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Do this' })).not.toBeInTheDocument();
  });

  test('nothing of the favourites, but settings', async () => {
    ask({ same: 42, whole: true });

    await expect.element(page.getByRole('button', { name: 'Do this' })).toBeVisible();
  });
});

test('of an earlier library it is proposed to go back to it', async () => {
  render(
    <RestoreDialog
      restoring={{
        step: 'asking',
        source: { kind: 'snapshot', takenAt: 0 },
        preview: { ...nothing, others: 1 },
      }}
      onApply={onApply}
      onClose={onClose}
    />,
    document.body,
  );

  await page.getByRole('button', { name: 'Do this' }).click();

  expect(onApply).toHaveBeenCalledExactlyOnceWith('replace');
});

test('nothing changes by leaving', async () => {
  ask({ added: 1 });

  await page.getByRole('button', { name: 'Change nothing' }).click();

  expect(onClose).toHaveBeenCalledOnce();
  expect(onApply).not.toHaveBeenCalled();
});

test('a refused file is named, with the reason, the place, and that nothing was changed', async () => {
  const problem = { kind: 'truncated', place: { line: 1204 } } as const;
  render(
    <RestoreDialog
      restoring={{ step: 'refused', source, problem }}
      onApply={onApply}
      onClose={onClose}
    />,
    document.body,
  );

  await expect.element(page.getByRole('dialog')).toHaveAccessibleName(/flyleaf\.json/);
  const said = page.getByRole('alert').element().textContent;
  expect(said).toContain('The end of this file is missing');
  expect(said).toContain('line 1,204');
  expect(said).toContain('Nothing was changed.');
});
