/** Pages for the tests of reading and of cards, and what is done in them. */

const sentence =
  'Whoever trusts a partner can be alone without fear: attachment and autonomy belong together, and distance in a relationship is no want of love or intimacy.';
const paragraphs = `<p>${sentence}</p>`.repeat(12);
const essay = `<h1>Leaning on each other</h1><h2>Independence and closeness</h2>${paragraphs}
  <p><a id="last" href="#top">The last link</a></p>`;
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; base-uri \'none\'">';
const frames = '<iframe src="/essay"></iframe>'.repeat(12);

/** As hostile as a page can be: what it has for an element, a prototype or an observer is a trap. */
const hostile = `<title>Trust</title>
  <form id="browser"><input name="runtime" id="inner"><input name="childNodes"><input name="nodeType">
    <input name="localName"><input name="getAttribute">${paragraphs}</form>
  <img name="body"><img name="title"><img name="createElement"><img name="documentElement">
  <img name="createTreeWalker"><img name="querySelector"><img name="addEventListener">
  <img id="addEventListener"><img id="matchMedia">
  <x-trap>${sentence}</x-trap>
  <script>
    const trap = () => { throw new Error('a trap'); };
    customElements.define('x-trap', class extends HTMLElement {
      get shadowRoot() { return trap(); }
      attributeChangedCallback() { trap(); }
    });
    for (const name of ['attachShadow', 'append', 'remove', 'getAttribute', 'matches', 'closest']) {
      Element.prototype[name] = trap;
    }
    for (const name of ['appendChild', 'removeChild', 'insertBefore']) Node.prototype[name] = trap;
    EventTarget.prototype.addEventListener = trap;
    Array.prototype.map = trap;
    String.prototype.slice = trap;
    Promise.prototype.then = trap;
    JSON.stringify = trap;
    Object.defineProperty(Object.prototype, 'token', { get: trap });
    window.requestIdleCallback = trap;
    window.chrome = { runtime: { id: 'stolen', sendMessage: trap } };
  </script>`;

export const readPages: Readonly<Record<string, string>> = {
  '/essay': `<title>Trust and distance between partners</title>${essay}`,
  '/strict': `${policy}<title>Trust and distance between partners</title>${essay}`,
  '/frames': `<title>Trust and distance between partners</title>${frames}${essay}`,
  '/screws': `<title>Metric screws</title>${'<p>The nominal diameter of an M8 bolt is eight millimetres.</p>'.repeat(12)}`,
  '/login': `<title>Trust</title>${essay}<form><input type="password"></form>`,
  '/hostile': hostile,
};

/** Everything of a page that a card might change: its elements, their attributes and their styles. */
export function describePage(): string {
  const own = [...document.querySelectorAll('*')].filter((one) => !one.matches('[popover]'));
  return own
    .map((element) => {
      const style = getComputedStyle(element);
      const values = Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      return [element.localName, ...attributes, x, y, width, height, ...values].join(';');
    })
    .join('\n');
}
