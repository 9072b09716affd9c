import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';
import { handKey } from '../../store/hand';
import { keepPageTopic } from '../../store/page-topic';
import { useBackground } from '../fixtures/background';
import { hour } from '../fixtures/days';
import { pageOccasion, shownOf, turnOn } from '../fixtures/nudging';
import { topicOf } from '../fixtures/topics';

const background = useBackground();

const inMemory = () => JSON.stringify([...background.session.items]);
const hand = () => JSON.stringify(background.local.items.get(handKey));

async function showCard() {
  await turnOn(background);
  return shownOf(await background.startWhole().nudger.consider(pageOccasion()));
}

describe('what a page was about', () => {
  test('is not kept with a card that was sent away', async () => {
    const { token } = await showCard();
    expect(inMemory()).toContain('closeness');
    await background.start().nudges.answered(token, 'dismissed');

    expect(inMemory()).not.toContain(token);
    expect(inMemory()).not.toContain('closeness');
  });

  test.each([[[]], [['saved']], [['next']]] as const)(
    'is forgotten in time when its card stays on screen after %s',
    async (acts) => {
      const { token } = await showCard();
      const { nudger } = background.startWhole();
      for (const act of acts as readonly string[]) {
        if (act === 'saved') await nudger.answered(token, 'saved');
        else await nudger.another(token);
      }
      background.now += hour;
      await background.startWhole().forgetPage();

      expect(inMemory()).not.toContain('closeness');
    },
  );

  test('is kept with a mark on the button only as far as its card tells', async () => {
    await turnOn(background);
    await background.start().settings.change({ pageCard: false });
    const nudge = shownOf(await background.startWhole().nudger.consider(pageOccasion()));
    expect(nudge.way).toBe('badge');
    expect(inMemory()).not.toContain('matches');
  });

  test('is forgotten by the hand, with the words of the cards that were dealt for it', async () => {
    const document = deck.documents()[0]?.document;
    const text = document?.sections.map(({ blocks }) => JSON.stringify(blocks)).join(' ') ?? '';
    const services = background.start();
    await keepPageTopic(background.session, topicOf(text), background.now);
    await services.cards.next('popup');
    expect(hand()).toContain('"topicOf"');
    background.now += hour;
    await background.startWhole().forgetPage();

    expect(hand()).not.toContain('"topicOf"');
    expect(hand()).not.toContain('"about"');
    expect(inMemory()).not.toContain('page topic');
  });
});
