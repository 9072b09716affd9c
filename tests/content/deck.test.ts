import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';
import { themes } from '../../content/themes';
import { slug } from '../../core/document/front-matter';
import { type Insight, insightLength, moments, poles } from '../../core/insight';

const documents = deck.documents();
const insights = documents.flatMap(({ insights }) => insights);

/** The ids of those that break a rule, with what breaks it. */
const breaking = (rule: (insight: Insight) => unknown) =>
  insights.flatMap((insight) => {
    const wrong = rule(insight);
    return wrong ? [`${insight.id}: ${wrong === true ? insight.text : wrong}`] : [];
  });
const outside = (words: readonly string[], vocabulary: readonly string[]) =>
  words.filter((word) => !vocabulary.includes(word)).join(', ');

test('the four documents are there under their titles', () => {
  expect(documents.map(({ document: { id, title } }) => [id, title])).toEqual([
    ['autonomy-and-attachment', 'Autonomy vs. Attachment: What Is the Difference?'],
    ['autonomy-and-closeness', 'Between Autonomy and Closeness'],
    ['independence-not-disconnection', 'Independence Is Not Disconnection'],
    ['intricate-dance', 'The Intricate Dance: Autonomy and Belonging in Men’s Lives'],
  ]);
});

test('there are a hundred insights and more', () => {
  expect(insights.length).toBeGreaterThanOrEqual(100);
});

describe.each(documents.map((each) => ({ ...each, id: each.document.id })))('$id', (read) => {
  const { document } = read;

  test('has twelve insights and more', () => {
    expect(read.insights.length).toBeGreaterThanOrEqual(12);
  });

  test('retells every section and draws an insight from it', () => {
    const bare = document.sections.filter(
      ({ blocks }) =>
        !blocks.some(({ kind }) => kind === 'paragraph') ||
        !blocks.some(({ kind }) => kind === 'insight'),
    );

    expect(bare.map(({ heading }) => heading)).toEqual([]);
  });

  test('gives each insight the place where it stands', () => {
    const misplaced = read.insights.filter(({ section, block, text }) => {
      const standing = document.sections[section]?.blocks[block];
      return standing?.kind !== 'insight' || standing.text !== text;
    });

    expect(misplaced).toEqual([]);
  });

  test('names 20 to 60 keywords of its own, none twice', () => {
    const { keywords } = document;

    expect(keywords.length).toBeGreaterThanOrEqual(20);
    expect(keywords.length).toBeLessThanOrEqual(60);
    expect(new Set(keywords).size).toBe(keywords.length);
  });

  test('says in one line what it is', () => {
    expect(document.summary).toMatch(/^[^\n]{20,160}$/);
  });

  test('is set in typographic quotes and dashes', () => {
    const prose = [
      ...[document.title, document.summary],
      ...document.sections.flatMap(({ heading, blocks }) => [
        heading,
        ...blocks.map(({ text }) => text),
      ]),
      ...read.insights.flatMap(({ practice = '', ask = '' }) => [practice, ask]),
    ];

    expect(prose.filter((text) => /["'`]|--|\.\.\./.test(text))).toEqual([]);
  });
});

describe('every insight', () => {
  test('has 30 to 280 characters', () => {
    const { min, max } = insightLength;
    expect([min, max]).toEqual([30, 280]);
    expect(breaking(({ text }) => text.length < min || text.length > max)).toEqual([]);
  });

  test('is short when it is for the busy', () => {
    expect(breaking(({ moments, text }) => moments.includes('busy') && text.length > 90)).toEqual(
      [],
    );
  });

  test('has an id of its own, in kebab-case', () => {
    expect(new Set(insights.map(({ id }) => id)).size).toBe(insights.length);
    expect(breaking(({ id, documentId }) => !id.startsWith(`${documentId}/`))).toEqual([]);
    expect(breaking(({ id }) => !slug.test(id.split('/')[1] ?? ''))).toEqual([]);
  });

  test('keeps to the words there are for themes, moments and poles', () => {
    expect(breaking((insight) => outside(insight.themes, themes))).toEqual([]);
    expect(breaking((insight) => outside(insight.moments, moments))).toEqual([]);
    expect(breaking(({ pole }) => pole && outside([pole], poles))).toEqual([]);
  });

  test('is about something', () => {
    expect(breaking(({ themes }) => themes.length === 0)).toEqual([]);
    expect(breaking(({ keywords }) => keywords.length === 0)).toEqual([]);
  });

  test('stands on its own', () => {
    const pointsBack = /^(this|these|those|such|however|therefore|thus|moreover|also|but|so)\b/i;
    expect(breaking(({ text }) => pointsBack.test(text))).toEqual([]);
  });

  test('promises no health and speaks no jargon', () => {
    const jargon =
      /\b(heal(s|ed|ing|th\w*)?|cures?|therap\w+|treatments?|anxi\w+|depress\w+|traumas?|traumatic|mental|well-?being|studies|research\w*|scien\w+|psycholog\w+|attachment|autonomy|interdependen\w+|toxic|self-care|mindful\w*)\b/i;
    const said = ({ text, practice = '', ask = '' }: Insight) => `${text} ${practice} ${ask}`;
    expect(breaking((insight) => jargon.exec(said(insight))?.[0])).toEqual([]);
  });

  test('invites, and does not raise its voice', () => {
    const inviting = /\b(might|may|could|can|perhaps|maybe|would|worth|if you|there[’']s)\b/i;
    expect(breaking(({ practice }) => practice && !inviting.test(practice) && practice)).toEqual(
      [],
    );
    expect(breaking(({ text, practice }) => `${text}${practice}`.includes('!'))).toEqual([]);
  });

  test('asks one question where it asks', () => {
    expect(breaking(({ ask }) => ask && !/^[^?]+\?$/.test(ask) && ask)).toEqual([]);
  });
});
