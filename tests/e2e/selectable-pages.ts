const filler = '<p>Far above the passage and far below it there is other text.</p>'.repeat(60);
const essay = `<title>An essay on tables</title><link rel="canonical" href="/essay">
  <meta name="author" content="Ann Other"><h1>An essay</h1>${filler}
  <p id="one">Whoever takes the <b>other end</b> of the table<span hidden> (not to be seen)</span>
    need not be asked.</p><p id="two">That is all.</p>
  <textarea id="field">a secret</textarea>${filler}`;
/** As hostile as a page can be: its elements hide what documents and forms can do. */
const hostile = `<title>Held captive</title><form name="getSelection"><input name="childNodes">
  <input name="parentNode"><input name="firstChild"><input name="shadowRoot">
  <p id="one">Captive words.</p></form>
  <img name="querySelector"><img name="body"><img name="title"><img name="activeElement">`;
const framed = '<title>Around</title><p>Around it.</p><iframe src="/essay"></iframe>';
const shadow = `<title>In a shadow</title><x-note></x-note><script>
  document.querySelector('x-note').attachShadow({ mode: 'open' }).innerHTML =
    '<p>Words in the shadow.</p>';</script>`;

/** Pages of a web site to select text in, by their paths. */
export const sitePages = {
  '/essay': essay,
  '/hostile': hostile,
  '/framed': framed,
  '/shadow': shadow,
};
