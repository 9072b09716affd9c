import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deck } from '../../../content/deck';
import { readEnglishRanks } from '../../../core/topic/english-ranks';
import { fitOf, threshold, type WeighedPage, weighPage } from '../../../core/topic/gate';
import { documentSaying, naiveMatches, profileOf, topicOf } from '../../fixtures/topics';

const documents = deck.documents();

const bees = [
  'A bee that has found clover dances for her sisters in the dark of the hive.',
  'The beekeeper opens the hive slowly, so that the bees hardly notice the hand.',
  'Honey is summer that bees have put aside for the winter of the hive.',
  'A swarm of bees hangs from the branch while scouts look for a hollow tree.',
  'Leave the bees enough honey, and the hive will be there again in spring.',
];
const hive = documentSaying('bees', bees);

const aboutBees =
  'Yesterday our bees swarmed. The beekeeper down the road says that the hive was too small for them, and that ' +
  'there was so much honey in it that they had no room left. We looked for the swarm in every tree.';
const aboutTaxes =
  'You must send your return to the tax office before the end of January. If you do not, there is a penalty, and ' +
  'interest is charged on what you still owe. Ask for more time before the date has passed.';
const aboutLove =
  'My girlfriend and I have been arguing about how much time we spend together. I love her, and I am afraid to ' +
  'lose her, but I also need to be alone now and then. How do I tell her without hurting her?';

/** The best fit of any of them over what it must have. */
function fitting(text: string, among = documents, language = 'en') {
  const page = weighPage(topicOf(text, language));
  if (!page) return 0;
  return Math.max(...among.map((each) => fitOf(page, profileOf(each)))) / threshold(among.length);
}

describe('a document fits', () => {
  test.each(documents.map((read) => [read.document.id, read] as const))(
    '%s: a page of its own text',
    (_, read) => {
      const text = read.document.sections
        .flatMap(({ blocks }) => blocks.map(({ text }) => text))
        .join(' ');

      expect(fitting(text, [read])).toBeGreaterThan(1);
    },
  );

  test('a page on its subject, with authored keywords', () => {
    expect(fitting(aboutLove)).toBeGreaterThan(1);
  });

  test('a page on its subject, without authored keywords', () => {
    expect(fitting(aboutBees, [hive])).toBeGreaterThan(1);
  });

  test('a page that is only a question', () => {
    expect(fitting('How can I learn to trust my husband again after his affair?')).toBeGreaterThan(
      1,
    );
  });
});

describe('nothing fits', () => {
  test.each([
    ['another subject', aboutTaxes],
    ['the subject of another document', aboutBees],
    ['no words', ''],
    ['fewer words than tell anything', 'Love and marriage'],
    ['one telling word among others', `${aboutTaxes} ${aboutBees} Marriage.`],
  ])('a page with %s', (_, text) => {
    expect(fitting(text)).toBeLessThan(1);
  });

  test('a page in another language than the documents', () => {
    const german =
      'Meine Freundin und ich streiten oft darüber, wie viel Zeit wir miteinander verbringen, trust love marriage.';

    expect(fitting(german, documents, 'de')).toBe(0);
  });

  test('a document without insights and keywords', () => {
    expect(fitting(aboutBees, [documentSaying('empty', [])])).toBeLessThan(1);
  });

  test('a very large document that speaks of everything', () => {
    const stems = [...readEnglishRanks().keys()];
    let seed = 1;
    const roll = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    };
    // As often as in any text: the logarithm of a word’s rank is spread evenly.
    const word = () => stems[Math.floor(stems.length ** roll())] ?? '';
    const sayings = Array.from({ length: 5000 }, () => Array.from({ length: 20 }, word).join(' '));
    const everything = profileOf(documentSaying('everything', sayings));

    for (const text of [aboutTaxes, aboutBees, aboutLove]) {
      const page = weighPage(topicOf(text));
      expect(page && fitOf(page, everything)).toBeLessThan(threshold(1));
    }
  });
});

describe('documents in other languages', () => {
  const bienen = documentSaying(
    'bienen',
    [
      'Eine Biene, die Klee gefunden hat, tanzt im Dunkel des Bienenstocks für ihre Schwestern.',
      'Der Imker öffnet den Bienenstock langsam, damit die Bienen seine Hand kaum bemerken.',
      'Honig ist Sommer, den die Bienen für den Winter im Bienenstock aufgehoben haben.',
      'Ein Bienenschwarm hängt am Ast, während Kundschafter einen hohlen Baum suchen.',
      'Lass den Bienen genug Honig, dann ist der Bienenstock im Frühling wieder da.',
    ],
    { language: 'de-AT' },
  );

  test('fit pages on their subject', () => {
    const page =
      'Gestern sind unsere Bienen geschwärmt. Der Imker sagt, dass der Bienenstock zu klein war und so viel Honig ' +
      'darin, dass sie keinen Platz mehr hatten. Wir haben den Bienenschwarm in jedem Baum gesucht.';

    expect(fitting(page, [bienen], 'de')).toBeGreaterThan(1);
  });

  test('do not fit other pages', () => {
    const page =
      'Sie müssen Ihre Steuererklärung bis Ende Jänner abgeben. Wenn Sie das nicht tun, wird ein Zuschlag fällig, ' +
      'und auf den offenen Betrag werden Zinsen berechnet. Bitten Sie vorher um eine längere Frist.';

    expect(fitting(page, [bienen], 'de')).toBeLessThan(1);
  });
});

describe('the gate', () => {
  const profile = profileOf(hive);
  const known = weighPage(topicOf(bees.join(' ')))?.stems ?? [];

  test('opens further the more of the page is about the document', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 12 }),
        fc.nat(),
        (weights, place) => {
          const at = place % weights.length;
          const whole = weights.reduce((a, b) => a + b);
          const page = (isKnown: (index: number) => boolean): WeighedPage => ({
            language: 'en',
            breadth: 10,
            stems: weights.map((weight, index) => ({
              stem: `${index}`,
              hash: (isKnown(index) ? known[index % known.length]?.hash : undefined) ?? index,
              weight: weight / whole,
            })),
          });
          const less = fitOf(
            page((index) => index % 2 === 0 && index !== at),
            profile,
          );
          const more = fitOf(
            page((index) => index % 2 === 0 || index === at),
            profile,
          );
          expect(more).toBeGreaterThanOrEqual(less);
        },
      ),
    );
  });

  test('is narrower among more documents', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(threshold(many)).toBeGreaterThanOrEqual(threshold(few));
      }),
    );
  });

  test('lets no insight through that shares no word with the page', () => {
    const matches = naiveMatches(documents, topicOf(aboutLove));
    const found = documents.flatMap(({ insights }) => insights.filter(({ id }) => matches.has(id)));

    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThan(documents.flatMap(({ insights }) => insights).length / 2);
  });
});
