import './speak-english';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examplePageCard, exampleTopicCard } from '../../components/example-card';
import { reasons } from '../../core/deal/reason';
import { cardOf } from '../fixtures/cards';

// Only then are its messages English.
const { reasonText } = await import('../../components/reason-text');

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  document.documentElement.lang = '';
});

describe('the line that says why a card came', () => {
  test('is there for every reason, and for none in plain rotation', () => {
    for (const reason of reasons) expect(reasonText({ ...cardOf(1), reason })).toMatch(/\w/);
    expect(reasonText(cardOf(1))).toBeUndefined();
  });

  test('names what the page and the document have in common', () => {
    expect(reasonText(exampleTopicCard)).toBe('About trust and distance');
    expect(reasonText({ ...exampleTopicCard, about: ['trust'] })).toBe('About trust');
    const three = ['trust', 'distance', 'love'];
    expect(reasonText({ ...exampleTopicCard, about: three })).toBe(
      'About trust, distance and love',
    );
    expect(reasonText({ ...exampleTopicCard, about: [] })).toBe('About this page');
  });

  test('says when a favourite was saved, where that is known', () => {
    expect(reasonText(examplePageCard)).toBe('Saved on May 3');
    const { savedAt: _unknown, ...card } = examplePageCard;
    expect(reasonText(card)).toBe('From your favourites');
  });
});
