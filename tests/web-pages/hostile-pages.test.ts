import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../../entrypoints/read-page/read-page';

const sailor = `<p>${'The sailor is here. '.repeat(60)}</p>`;

/** By the document it may be hidden. */
const { body } = document;

afterEach(() => {
  body.replaceChildren();
});

const isAboutSailors = async () => (await readPage())?.stems[0]?.[0] === 'sailor';

function chainOf(levels: number): [first: HTMLElement, last: HTMLElement] {
  const first = document.createElement('b');
  let last = first;
  for (let level = 1; level < levels; level += 1) {
    const next = document.createElement('b');
    last.append(next);
    last = next;
  }
  return [first, last];
}

describe('a hostile page', () => {
  test('cannot hide itself behind the names of its elements', async () => {
    const names = [
      ...['attributes', 'childNodes', 'children', 'firstChild', 'getAttribute', 'hasAttributes'],
      ...['localName', 'nextSibling', 'nodeType', 'parentNode', 'shadowRoot', 'closest', 'matches'],
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const images = [
      ...[
        'body',
        'title',
        'createTreeWalker',
        'querySelector',
        'querySelectorAll',
        'activeElement',
      ],
      ...['documentElement', 'designMode', 'hasFocus', 'visibilityState', 'createElement'],
    ]
      .map((name) => `<img name="${name}">`)
      .join('');
    body.innerHTML = `${images}<form>${fields}${sailor}</form>`;

    expect(await isAboutSailors()).toBe(true);
  });

  test('may have twenty thousand levels', async () => {
    const top = document.createElement('div');
    // Drawn, it would be too deep for the browser itself.
    top.style.display = 'none';
    let inner: HTMLElement = top;
    for (let part = 0; part < 20; part += 1) {
      // Each level costs the more the more there are above it.
      const [first, last] = chainOf(1000);
      inner.append(first);
      inner = last;
    }
    inner.append('deep '.repeat(10_000));
    body.innerHTML = '<p>The sailor</p>';
    body.append(top);

    expect((await readPage())?.stems.map(([stem]) => stem)).toContain('sailor');
  });

  test('may have 50 MB of text in one piece', async () => {
    body.innerHTML = '<div style="display: none"></div>';
    body.firstElementChild?.append('sailor '.repeat(7_500_000));

    const topic = await readPage();
    expect(topic?.stems[0]?.[0]).toBe('sailor');
    expect(topic?.words).toBeLessThan(40_000);
  });

  test('may have two hundred thousand elements without a word', async () => {
    body.innerHTML = `${sailor}<div style="display: none">${'<i></i>'.repeat(200_000)}</div>`;

    expect(await isAboutSailors()).toBe(true);
  });

  test('may change while it is read', async () => {
    body.innerHTML = `<div>${sailor.repeat(200)}</div>`;
    const reading = readPage();
    const shuffle = () => body.prepend(body.lastElementChild ?? '');
    const timer = setInterval(() => {
      body.replaceChildren(document.createElement('p'));
      shuffle();
    }, 1);
    const topic = await reading;
    clearInterval(timer);

    expect(topic === null || Array.isArray(topic.stems)).toBe(true);
  });

  test('may have elements that throw at whatever is done to them', async () => {
    const name = `x-${crypto.randomUUID().replaceAll(/\d/g, 'd')}`;
    customElements.define(
      name,
      class extends HTMLElement {
        override get shadowRoot(): never {
          throw new Error('shadowRoot');
        }
        override get childNodes(): never {
          throw new Error('childNodes');
        }
        override getAttribute(): never {
          throw new Error('getAttribute');
        }
      },
    );
    body.innerHTML = `<${name} hidden="">lost</${name}><${name}>${sailor}</${name}>`;

    expect(await isAboutSailors()).toBe(true);
  });

  test('may be made of anything but text', async () => {
    body.innerHTML = `${sailor}<!-- a comment --><svg><foreignObject><p>deep</p></foreignObject>
      </svg><math><mi>x</mi></math><object data="nowhere"></object>`;
    body.append(document.createProcessingInstruction('x', 'y'));

    expect(await isAboutSailors()).toBe(true);
  });
});
