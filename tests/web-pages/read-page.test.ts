import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../../entrypoints/read-page/read-page';

const about = (word: string, count = 60) => `<p>${`The ${word} is here. `.repeat(count)}</p>`;

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('contenteditable');
  document.title = '';
  document.designMode = 'off';
});

async function stemsOf(html: string): Promise<readonly string[] | undefined> {
  document.body.innerHTML = html;
  const topic = await readPage();
  return topic?.stems.map(([stem]) => stem);
}

describe('what a page is about', () => {
  test('is in its title, its headings and its text', async () => {
    document.title = 'Lighthouse';
    const stems = await stemsOf(`<h1>Harbour</h1>${about('sailor')}`);

    expect(stems).toEqual(['sailor', 'lighthous', 'harbour']);
  });

  test('is in its main part, when that says enough', async () => {
    const around = `<header>${about('banner')}</header><p>${about('teaser')}</p>`;

    expect(await stemsOf(`${around}<main>${about('sailor')}</main>`)).toEqual(['sailor']);
    expect(await stemsOf(`${around}<article>${about('sailor')}</article>`)).toEqual(['sailor']);
    expect(await stemsOf(`${around}<main>Loading</main>`)).toContain('teaser');
    const articles = `<article>${about('sailor')}</article>`.repeat(2);
    expect(await stemsOf(`${around}${articles}`)).toContain('teaser');
  });

  test('is not what stands beside it, nor what nobody sees', async () => {
    const stems = await stemsOf(`${about('sailor')}
      <nav>menu</nav><footer>imprint</footer><aside>advert</aside>
      <div role="navigation">crumbs</div><div role="Dialog">cookies</div>
      <script type="x">script</script><style>p { color: style }</style><template>template</template>
      <noscript>noscript</noscript><select><option>option</option></select>
      <textarea>secret</textarea><button>press</button><svg><text>drawing</text></svg>
      <p hidden>hidden</p><p aria-hidden="true">unheard</p><p inert>inert</p>`);

    expect(stems).toEqual(['sailor']);
  });

  test('keeps words whole across markup within, and apart across blocks', async () => {
    const stems = await stemsOf(`<p><b>light</b>house</p><p>sail</p><p>or</p><p>${'quay '.repeat(9)}
      <br>left<br>right</p><table><tr><td>north</td><td>south</td></tr></table>`);

    expect(stems).toContain('lighthous');
    expect(stems).toContain('sail');
    expect(stems).toContain('left');
    expect(stems).toContain('north');
  });

  test('is also what stands in the open shadow of its elements', async () => {
    document.body.innerHTML = '<x-story>harbour</x-story>';
    const shadow = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = `<slot></slot>${about('sailor')}<x-inner></x-inner>`;

    const topic = await readPage();
    expect(topic?.stems.map(([stem]) => stem)).toEqual(['sailor', 'harbour']);
  });

  test('is nothing on an empty page', async () => {
    expect(await stemsOf('')).toEqual([]);
    expect(await stemsOf('<img alt="">  \n ')).toEqual([]);
  });
});

describe('a page is not read', () => {
  test.each([
    '<input type="password">',
    '<form><input type="PASSWORD" hidden></form>',
    '<input autocomplete="section-a billing cc-number">',
    '<input autocomplete="one-time-code">',
    '<input name="CardNumber">',
    '<iframe allow="fullscreen; payment" src="about:blank"></iframe>',
  ])('when it asks for what is nobody’s business: %s', async (field) => {
    expect(await stemsOf(about('sailor') + field)).toBeUndefined();
  });

  test('when such a field is in the shadow of an element', async () => {
    document.body.innerHTML = `${about('sailor')}<x-login></x-login>`;
    const shadow = document.querySelector('x-login')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<input type="password">';

    expect(await readPage()).toBeNull();
  });

  test.each([
    ['a document', () => void document.body.setAttribute('contenteditable', '')],
    [
      'a document, the old way',
      () => {
        document.designMode = 'on';
      },
    ],
    ['a part of it', () => document.querySelector<HTMLElement>('[contenteditable]')?.focus()],
    [
      'a frame of it',
      () => {
        const frame = document.querySelector('iframe')?.contentDocument;
        if (frame) frame.designMode = 'on';
      },
    ],
    [
      'a long part of it, though not now',
      () => {
        const part = document.querySelector('[contenteditable]');
        if (part) part.innerHTML = about('draft');
      },
    ],
  ])('when the reader writes %s', async (_what, write) => {
    document.body.innerHTML = `${about('sailor')}<div contenteditable>Reply</div><iframe></iframe>`;
    write();

    expect(await readPage()).toBeNull();
  });

  test('but is when there is a field for a word or two', async () => {
    const fields =
      '<div contenteditable="plaintext-only">Write a comment</div><input type="search">';

    expect(await stemsOf(about('sailor') + fields)).toEqual(['sailor']);
  });
});
