import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Passage } from '../../core/favourite';
import type { FrameSelection } from '../../core/library/selection';
import { keepSelection } from '../../entrypoints/background/keep-selection';
import { pageId } from '../../entrypoints/background/page-id';

const url = 'https://example.org/essay';
const tab = { id: 7, url, title: 'An essay' };

function frame(text: string, more: Partial<FrameSelection['selection']> = {}, focused = false) {
  return { selection: { text, title: 'An essay', address: url, ...more }, focused };
}

function surroundings() {
  const saved: Passage[] = [];
  return {
    saved,
    read: vi.fn(async (): Promise<readonly FrameSelection[] | null> => [frame('Text')]),
    save: vi.fn(async (passage: Passage) => void saved.push(passage)),
    keepUnsaved: vi.fn(async (_passage: Passage) => {}),
    reportFailure: vi.fn(),
  };
}

describe('keeping what is selected', () => {
  let given: ReturnType<typeof surroundings>;

  beforeEach(() => {
    given = surroundings();
  });

  test('saves the text with its page, under one id however often', async () => {
    expect(await keepSelection({ tab }, given)).toBe('saved');
    expect(await keepSelection({ tab }, given)).toBe('saved');

    const [first, second] = given.saved;
    expect(first).toEqual({
      id: await pageId(url, 'Text'),
      text: 'Text',
      source: { title: 'An essay', url },
    });
    expect(first?.id).toMatch(/^page\/[0-9a-f]{32}$/);
    expect(second?.id).toBe(first?.id);
    expect(await pageId(url, 'Other')).not.toBe(first?.id);
    expect(await pageId(undefined, 'Text')).not.toBe(first?.id);
  });

  test('asks the frame of the menu, or all of them for a key', async () => {
    await keepSelection({ tab, frameId: 3 }, given);
    await keepSelection({ tab }, given);

    expect(given.read.mock.calls).toEqual([
      [7, 3],
      [7, undefined],
    ]);
  });

  test('takes the selection of the frame that the reader is in', async () => {
    given.read.mockResolvedValue([frame('Outside'), frame('Inside', {}, true)]);
    await keepSelection({ tab }, given);

    expect(given.saved[0]?.text).toBe('Inside');
  });

  test('a frame without an address or a title has those of its page', async () => {
    given.read.mockResolvedValue([frame('Text', { address: 'about:srcdoc', title: '' })]);
    await keepSelection({ tab }, given);

    expect(given.saved[0]?.source).toEqual({ title: 'An essay', url });
  });

  test('a page that may not be read is known by what the menu tells', async () => {
    given.read.mockResolvedValue(null);

    expect(await keepSelection({ tab, text: 'Text' }, given)).toBe('saved');
    expect(given.saved[0]?.source).toEqual({ title: 'An essay', url });
    expect(await keepSelection({ tab }, given)).toBe('refused');
  });

  test('takes nothing from a field, and nothing from nothing', async () => {
    expect(await keepSelection({ tab, text: 'secret', editable: true }, given)).toBe('nothing');
    given.read.mockResolvedValue([]);
    expect(await keepSelection({ tab }, given)).toBe('nothing');
    given.read.mockResolvedValue([frame(' \n ')]);
    expect(await keepSelection({ tab }, given)).toBe('nothing');

    expect(given.saved).toEqual([]);
  });

  test('tells when it is more than one favourite holds', async () => {
    given.read.mockResolvedValue([frame('words '.repeat(5000))]);

    expect(await keepSelection({ tab }, given)).toBe('cut');
  });

  test('what cannot be saved is written down, and told of when it cannot be either', async () => {
    const error = new Error('no room');
    given.save.mockRejectedValue(error);

    expect(await keepSelection({ tab }, given)).toBe('unsaved');
    expect(given.keepUnsaved.mock.calls[0]?.[0].text).toBe('Text');
    expect(given.reportFailure).toHaveBeenCalledWith('save', error);

    given.keepUnsaved.mockRejectedValue(error);
    expect(await keepSelection({ tab }, given)).toBe('lost');
  });
});
