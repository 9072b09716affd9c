import { describe, expect, test } from 'vitest';
import { keyAction } from '../../entrypoints/newtab/keys';

const press = (key: string, held: object = {}) =>
  keyAction({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
    target: null,
    ...held,
  });

describe('a key on the new tab', () => {
  test.each([
    ['s', 'save'],
    ['S', 'save'],
    ['n', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['?', 'keys'],
  ])('%s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  test('without a meaning does nothing, not even one that objects happen to have', () => {
    expect(press('q')).toBeUndefined();
    expect(press('constructor')).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'repeat'])(
    'with %s is left alone',
    (held) => {
      expect(press('s', { [held]: true })).toBeUndefined();
    },
  );

  test('in a field belongs to the field', () => {
    const field = { closest: (selector: string) => (selector.includes('input') ? {} : null) };

    expect(press('s', { target: field })).toBeUndefined();
  });
});
