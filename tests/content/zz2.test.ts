import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';

const insights = deck.documents().flatMap(({ insights }) => insights);

/** The pair most alike in the first deck reached 0.33; one with a single word changed starts at 0.66. */
const tooAlike = 0.5;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

/** Its longer words, which carry what it says, and all its runs of three, which carry how. */
function marksOf(text: string) {
  const words = wordsOf(text);
  return {
    telling: new Set(words.filter((word) => word.length > 3)),
    runs: new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)),
  };
}

/** What two sets share of all they hold, from 0 to 1. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  const both = [...one].filter((mark) => other.has(mark)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

type Marks = ReturnType<typeof marksOf>;

const likeness = (one: Marks, other: Marks) =>
  Math.max(shared(one.telling, other.telling), shared(one.runs, other.runs));

test('p', () => { console.log(insights.length); const m = insights.map(({id,text})=>({id,text,marks:marksOf(text)})); const r=[]; m.forEach((a,i)=>m.slice(i+1).forEach(b=>r.push([likeness(a.marks,b.marks),a,b]))); r.sort((x,y)=>y[0]-x[0]); for (const [l,a,b] of r.slice(0,15)) console.log(l.toFixed(2),a.id,b.id); });
describe('no two insights are alike', () => {
  test('in their words', () => {
    const marked = insights.map(({ id, text }) => ({ id, marks: marksOf(text) }));
    const alike = marked.flatMap((one, at) =>
      marked
        .slice(at + 1)
        .filter((other) => likeness(one.marks, other.marks) >= tooAlike)
        .map((other) => `${one.id} and ${other.id}`),
    );

    expect(alike).toEqual([]);
  });

  test('and a reworded one would be noticed', () => {
    const unnoticed = insights.filter(({ text }) => {
      const words = text.split(' ');
      const reworded = words.with(Math.floor(words.length / 2), 'otherwise').join(' ');
      return likeness(marksOf(text), marksOf(reworded)) < tooAlike;
    });

    expect(unnoticed.map(({ text }) => text)).toEqual([]);
  });

  test('in what they ask or suggest', () => {
    const said = insights.flatMap(({ practice, ask }) => [practice, ask]).filter(Boolean);
    const twice = said.filter((text, at) => said.indexOf(text) !== at);

    expect(twice).toEqual([]);
  });
});
