import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BringIn } from '../../components/BringIn';

const onFile = vi.fn();
const file = new File(['{}'], 'flyleaf.json');
const input = () => document.querySelector('input') as HTMLInputElement;

beforeEach(() => render(<BringIn onFile={onFile} />, document.body));

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

function drag(type: string, holding?: File | string) {
  const dataTransfer = new DataTransfer();
  if (typeof holding === 'string') dataTransfer.setData('text/plain', holding);
  else if (holding) dataTransfer.items.add(holding);
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  document.querySelector('p')?.dispatchEvent(event);
  return event;
}

test('the same file can be chosen twice', async () => {
  await userEvent.upload(input(), file);
  await userEvent.upload(input(), file);

  expect(onFile.mock.calls.map(([{ name }]) => name)).toEqual(['flyleaf.json', 'flyleaf.json']);
});

test('the words open the file dialog', async () => {
  const open = vi.spyOn(input(), 'click').mockReturnValue();

  await page.getByRole('button').click();

  expect(open).toHaveBeenCalledOnce();
});

test('a dropped file is taken, and the page stays', () => {
  expect(drag('dragover', file).defaultPrevented).toBe(true);
  expect(drag('drop', file).defaultPrevented).toBe(true);

  expect(onFile).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'flyleaf.json' }));
});

test('dropped words are none of its concern', () => {
  expect(drag('dragover', 'words').defaultPrevented).toBe(false);
  expect(drag('drop', 'words').defaultPrevented).toBe(false);

  expect(onFile).not.toHaveBeenCalled();
});
