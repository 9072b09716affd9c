import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SiteList } from '../../components/SiteList';

function Kept({ onAdd }: { onAdd?: (host: string) => void }) {
  const [sites, setSites] = useState(['a.example', 'xn--bcher-kva.example', 'c.example']);
  return (
    <SiteList
      label="Another site"
      sites={sites}
      onAdd={(host) => {
        onAdd?.(host);
        setSites([...sites, host]);
      }}
      onRemove={(host) => setSites(sites.filter((site) => site !== host))}
    />
  );
}

afterEach(() => render(null, document.body));

const field = page.getByRole('textbox', { name: 'Another site' });
const removals = page.getByRole('button', { name: 'site_remove' });

test('a site is added within the event, as the network knows it, and the field is free again', async () => {
  const onAdd = vi.fn(() => expect(navigator.userActivation.isActive).toBe(true));
  render(<Kept onAdd={onAdd} />, document.body);

  await field.fill('https://www.Example.org/page');
  await page.getByRole('button', { name: 'site_add' }).click();
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('www.example.org');
  await expect.element(field).toHaveValue('');

  await field.fill('mañana.example');
  await userEvent.keyboard('{Enter}');
  expect(onAdd).toHaveBeenLastCalledWith('xn--maana-pta.example');
  await expect.element(page.getByText('mañana.example')).toBeVisible();
});

test('what is no site stays in the field, with the problem beside it, until it is changed', async () => {
  const onAdd = vi.fn();
  render(<Kept onAdd={onAdd} />, document.body);

  await field.fill('not a site');
  await userEvent.keyboard('{Enter}');

  expect(onAdd).not.toHaveBeenCalled();
  await expect.element(field).toHaveValue('not a site');
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveAccessibleDescription('site_problem');

  await userEvent.keyboard('x');
  await expect.element(field).not.toBeInvalid();
});

test('a site that is there already is not added again', async () => {
  const onAdd = vi.fn();
  render(<Kept onAdd={onAdd} />, document.body);

  await field.fill('a.example');
  await userEvent.keyboard('{Enter}');

  expect(onAdd).not.toHaveBeenCalled();
  await expect.element(field).toHaveValue('');
});

test('a removed site leaves the focus near, and at last in the field', async () => {
  render(<Kept />, document.body);
  await expect.element(removals.nth(1)).toHaveAccessibleDescription('bücher.example');

  await removals.nth(2).click();
  await expect.element(removals.nth(1)).toHaveFocus();
  await removals.nth(0).click();
  await expect.element(removals).toHaveFocus();
  await removals.click();
  await expect.element(field).toHaveFocus();
});
