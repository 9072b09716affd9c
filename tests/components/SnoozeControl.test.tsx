import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SnoozeControl } from '../../components/SnoozeControl';

const noon = new Date(2025, 4, 13, 12).getTime();

type Props = Parameters<typeof SnoozeControl>[0];

function draw(changes: Partial<Props> = {}) {
  const on = { onSnooze: vi.fn(), onResume: vi.fn(), onLeaveOut: vi.fn(), onTakeIn: vi.fn() };
  const draw = (more: Partial<Props>) =>
    render(
      <SnoozeControl
        until={null}
        host="example.org"
        leftOut={false}
        now={noon}
        {...on}
        {...more}
      />,
      document.body,
    );
  draw(changes);
  return { ...on, draw };
}

afterEach(() => render(null, document.body));

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function choose(name: string) {
  await button('popup_snooze').click();
  await button(name).click();
}

test('each choice does what it says, and closes the list', async () => {
  const { onSnooze, onLeaveOut } = draw();
  for (const length of ['hour', 'today', 'tomorrow']) {
    await choose(`popup_snooze_${length}`);
    expect(onSnooze).toHaveBeenLastCalledWith(length);
    expect(button('popup_snooze_hour').query()).toBeNull();
  }
  await choose('popup_site_leave_out');
  expect(onLeaveOut).toHaveBeenCalledOnce();
});

test('its choices hang from the button that opened them', async () => {
  draw();
  const opener = button('popup_snooze');
  await opener.click();

  const start = (element: Element) => element.getBoundingClientRect().left;
  const choice = button('popup_snooze_hour').element();
  expect(start(choice)).toBeGreaterThan(start(opener.element()));
});

test('a site that was left out can be taken in again; without one there is no such choice', async () => {
  const { onTakeIn, draw: drawAgain } = draw({ leftOut: true });
  await choose('popup_site_take_in');
  expect(onTakeIn).toHaveBeenCalledOnce();

  drawAgain({ host: undefined });
  await button('popup_snooze').click();
  await expect.element(button('popup_snooze_hour')).toBeVisible();
  expect(page.getByText(/popup_site/).query()).toBeNull();
});

test('while they are quiet it says so and offers to let them come; the focus stays with it', async () => {
  const { onResume, draw: drawAgain } = draw();
  await choose('popup_snooze_hour');
  drawAgain({ until: noon + 3_600_000 });

  await expect.element(page.getByRole('status')).toHaveTextContent('popup_snoozed');
  await expect.element(button('snoozed_resume')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onResume).toHaveBeenCalledOnce();
});
