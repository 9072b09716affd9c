import { array, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeTags, renameTag, tagKey, tidyTag } from '../../../core/library/tags';
import { always } from '../../fixtures/always';

const names = constantFrom(
  'calm',
  'Calm',
  ' calm  sea ',
  'calm sea',
  'Élan',
  'E\u0301lan',
  'b',
  '',
);
const tags = array(names, { maxLength: 6 }).map((some) => changeTags([], some, []));
const keys = (some: readonly string[]) => some.map(tagKey);

describe('a tag', () => {
  test('is one line without space around it', () => {
    expect(tidyTag(' by \n the\t sea ')).toBe('by the sea');
  });
});

describe('tags', () => {
  test('are given in order, each once, and keep their first spelling', () => {
    expect(changeTags(['Sea'], ['calm', 'SEA', 'Calm', ' '], [])).toEqual(['Sea', 'calm']);
  });

  test('are taken however they are spelled', () => {
    expect(changeTags(['Sea', 'calm', 'b'], [], ['sea', 'CALM'])).toEqual(['b']);
  });

  test('are each there once after any change, which done twice is done once', () => {
    always(
      property(tags, array(names), array(names), (some, add, remove) => {
        const changed = changeTags(some, add, remove);
        expect(new Set(keys(changed)).size).toBe(changed.length);
        for (const tag of add.filter((each) => each !== '')) {
          expect(keys(changed)).toContain(tagKey(tag));
        }
        expect(keys(changeTags(changed, add, remove)).toSorted()).toEqual(keys(changed).toSorted());
      }),
    );
  });
});

describe('a tag with another name', () => {
  test('stays in its place', () => {
    expect(renameTag(['a', 'Sea', 'b'], 'sea', 'ocean')).toEqual(['a', 'ocean', 'b']);
    expect(renameTag(['a', 'sea'], 'sea', 'Sea')).toEqual(['a', 'Sea']);
  });

  test('becomes one with the tag of that name, as that is spelled', () => {
    expect(renameTag(['sea', 'a', 'Ocean'], 'Sea', 'ocean')).toEqual(['Ocean', 'a']);
    expect(renameTag(['Ocean', 'a', 'sea'], 'Sea', 'ocean')).toEqual(['Ocean', 'a']);
  });

  test('that is empty is taken off', () => {
    expect(renameTag(['sea', 'a'], 'Sea', '')).toEqual(['a']);
  });

  test('leaves every other tag as it is', () => {
    always(
      property(tags, names, names, (some, from, to) => {
        const renamed = renameTag(some, from, to);
        const others = (all: readonly string[]) =>
          all.filter((tag) => tagKey(tag) !== tagKey(from) && tagKey(tag) !== tagKey(to));
        expect(others(renamed)).toEqual(others(some));
        if (tagKey(from) !== tagKey(to) && from !== '') {
          expect(keys(renamed)).not.toContain(tagKey(from));
        }
      }),
    );
  });
});
