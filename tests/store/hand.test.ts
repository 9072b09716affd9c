import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  copyToPage,
  dropPageHand,
  handKey,
  readPageHand,
  readStoredHand,
  writePageHand,
} from '../../store/hand';
import { cardOf, handOf } from '../fixtures/hand';
import { areaInMemory } from '../fixtures/storage-area';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const older = { ...handOf(), version: 0 };

describe('the hand of a page', () => {
  test('is read as it was written, until it is dropped', () => {
    writePageHand(handOf());
    expect(readPageHand()).toEqual(handOf());

    dropPageHand();
    expect(readPageHand()).toBeUndefined();
  });

  test.each([
    ['is of an older version', JSON.stringify(older)],
    ['is cut off', JSON.stringify(handOf()).slice(0, 90)],
    ['is something else', '"hand"'],
    ['is empty', ''],
  ])('is none when it %s', (_what, stored) => {
    localStorage.setItem(handKey, stored);

    expect(readPageHand()).toBeUndefined();
  });

  test('is none for a page without storage, and that is no failure', () => {
    const denied = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(denied);

    writePageHand(handOf());
    dropPageHand();
    expect(readPageHand()).toBeUndefined();
    expect(copyToPage(handOf())).toEqual(handOf());
  });

  test('takes the background’s without what tabs have taken meanwhile', () => {
    writePageHand(handOf({ current: cardOf(2), next: [cardOf(3)] }));

    const copied = copyToPage(handOf({ next: [1, 2, 3, 4].map((number) => cardOf(number)) }));

    expect(copied.next.map(({ number }) => number)).toEqual([3, 4]);
    expect(copied.current?.number).toBe(2);
    expect(readPageHand()).toEqual(copied);
  });

  test('gives way when what may be dealt has changed', () => {
    writePageHand(handOf({ current: cardOf(2) }));
    const changed = handOf({ epoch: 2 });

    expect(copyToPage(changed)).toEqual(changed);
  });
});

describe('the hand of the background', () => {
  test('is read from its storage', async () => {
    const area = areaInMemory();
    await area.set({ [handKey]: handOf() });

    expect(await readStoredHand(area)).toEqual(handOf());
  });

  test('is none before the first and after a change of version', async () => {
    const area = areaInMemory();
    expect(await readStoredHand(area)).toBeUndefined();

    await area.set({ [handKey]: older });
    expect(await readStoredHand(area)).toBeUndefined();
  });
});
