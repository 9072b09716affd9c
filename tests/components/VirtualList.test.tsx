import '../../components/theme.css';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VirtualList } from '../../components/VirtualList';

interface Drawing {
  ids: readonly string[];
  length?: number;
}

let onRange = vi.fn();
/** The browser’s “ResizeObserver loop” would be one. */
let complaint = vi.fn();
const heights = (id: string) => 40 + (Number(id) % 7) * 30;

function draw({ ids, length = ids.length }: Drawing) {
  const keyOf = (index: number) => ids[index] ?? `#${index}`;
  render(
    <VirtualList
      label="Passages"
      length={length}
      keyOf={keyOf}
      isThere={(index) => ids[index] !== undefined}
      estimate={() => 100}
      onRange={onRange}
    >
      {(index) => {
        const id = ids[index];
        return id === undefined ? null : (
          <p style={{ height: `${heights(id)}px`, margin: 0 }}>
            <button type="button">{id}</button>
          </p>
        );
      }}
    </VirtualList>,
    document.body,
  );
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const rows = () => [...document.querySelectorAll<HTMLLIElement>('li')];
const rowOf = (id: string) => rows().find(({ textContent }) => textContent === id);
const topOf = (id: string) => Math.round(rowOf(id)?.getBoundingClientRect().top ?? Number.NaN);
const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

beforeEach(async () => {
  onRange = vi.fn();
  complaint = vi.fn();
  addEventListener('error', complaint);
  await page.viewport(400, 600);
});
afterEach(() => {
  removeEventListener('error', complaint);
  expect(complaint).not.toHaveBeenCalled();
  render(null, document.body);
  scrollTo(0, 0);
});

test('draws what is on screen and a little more, however long the list is', async () => {
  draw({ ids: numbers(0, 9999) });
  await settled();
  expect(rows().length).toBeLessThan(40);
  scrollTo(0, 300_000);
  await settled();

  expect(rows().length).toBeLessThan(40);
  const [first] = onRange.mock.lastCall ?? [];
  expect(first).toBeGreaterThan(1000);
});

test('rows stand one under the other, as high as they are', async () => {
  draw({ ids: numbers(0, 99) });
  await settled();
  scrollTo(0, 2000);
  await settled();
  const boxes = rows().map((row) => row.getBoundingClientRect());
  for (const [index, box] of boxes.slice(1).entries()) {
    expect(Math.abs(box.top - (boxes[index]?.bottom ?? 0))).toBeLessThan(1);
  }
});

test('tells which place of how many each row has', async () => {
  draw({ ids: numbers(0, 9), length: 5000 });
  await settled();
  expect(rows()[2]?.getAttribute('aria-posinset')).toBe('3');
  expect(rows()[2]?.getAttribute('aria-setsize')).toBe('5000');
  expect(document.documentElement.scrollHeight).toBeGreaterThan(400_000);
});

test('rows that come in above do not move what is being read', async () => {
  draw({ ids: numbers(0, 999) });
  await settled();
  scrollTo(0, 5000);
  await settled();
  const read = rows().find((row) => row.getBoundingClientRect().top > 0)?.textContent ?? '';
  const before = topOf(read);
  draw({ ids: [...numbers(5000, 5004), ...numbers(0, 999)] });
  await settled();

  expect(Math.abs(topOf(read) - before)).toBeLessThan(3);
});

test('at the top, what comes in is seen', async () => {
  draw({ ids: numbers(0, 99) });
  await settled();
  draw({ ids: ['5000', ...numbers(0, 99)] });
  await settled();
  expect(scrollY).toBe(0);
  expect(topOf('5000')).toBeLessThan(topOf('0'));
});

test('the arrow keys go from row to row, Home and End to the ends', async () => {
  draw({ ids: numbers(0, 499) });
  await settled();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('0');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await settled();
  expect(document.activeElement?.textContent).toBe('1');

  await userEvent.keyboard('{End}');
  await settled();
  expect(document.activeElement?.textContent).toBe('499');
  await userEvent.keyboard('{Home}');
  await settled();
  expect(document.activeElement?.textContent).toBe('0');
  expect(document.activeElement?.tagName).toBe('LI');
});

test('the focus stays with its row when others come, and when it is scrolled away', async () => {
  draw({ ids: numbers(0, 499) });
  await settled();
  const button = rowOf('3')?.querySelector('button');
  button?.focus();
  draw({ ids: ['9000', ...numbers(0, 499)] });
  await settled();
  expect(document.activeElement).toBe(button);

  scrollTo(0, 20_000);
  await settled();
  expect(document.activeElement).toBe(button);
  scrollTo(0, 0);
  await settled();
  expect(document.activeElement).toBe(button);
});

test('a row that was still to be read keeps the focus when its words come', async () => {
  draw({ ids: numbers(0, 4), length: 50 });
  await settled();
  await userEvent.keyboard('{Tab}{End}');
  await settled();
  expect(document.activeElement?.getAttribute('aria-posinset')).toBe('50');

  draw({ ids: numbers(0, 49) });
  await settled();
  expect(document.activeElement?.textContent).toBe('49');
});
