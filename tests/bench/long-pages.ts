/** Pages of the web to measure upon. Each is the same at every call. */

/** No two paragraphs have all words in common. */
const wordsFrom = (at: number, count: number) =>
  Array.from(
    { length: count },
    (_, more) => vocabulary[(at * 7 + more * more) % vocabulary.length],
  );

const vocabulary = Array.from({ length: 5000 }, (_, at) => {
  const syllables = ['ka', 'ri', 'to', 'men', 'ing', 'sol', 'tra', 'ble', 'un', 'der'];
  return [...`${at}`].map((digit) => syllables[Number(digit)]).join('');
});

export const paragraph = (at: number) =>
  `<p class="body-text">The ${wordsFrom(at, 60).join(' ')} <a href="/${at}">of the ${vocabulary[at % 5000]}</a>.</p>`;

export const listEntry = (at: number) =>
  `<li class="entry"><div><span class="icon"></span><a href="/${at}"><b>The ${wordsFrom(at, 2).join(' ')}</b></a><i></i></div></li>`;

/** What the moving page notes of itself, for the bench to read. */
export interface Noted {
  /** How long each long task took, and how long each key waited to be heard, in milliseconds. */
  longTasks: number[];
  keyDelays: number[];
}

/**
 * An article of some 700 elements about what a document of Flyleaf is about, too. A ticker in it moves
 * ten times a second, and a line shows how far it is scrolled; both take a layout each time.
 */
export const movingPage = `<html lang="en"><title>Trust and distance between partners</title>
<style>
  body { margin: 0 auto; max-inline-size: 48rem; font: 1.1rem / 1.6 Georgia, serif; }
  header { position: sticky; inset-block-start: 0; background: Canvas; }
  #ticker, #progress { block-size: 0.3rem; inline-size: 0; background: SteelBlue; }
  .entry div { display: flex; gap: 0.5rem; }
</style>
<header><nav>${'<a href="/">Home</a> '.repeat(12)}</nav><div id="ticker"></div><div id="progress"></div></header>
<main><h1>Leaning on each other</h1>${Array.from(
  { length: 80 },
  (
    _,
    at,
  ) => `<section><h2>Trust, closeness and distance</h2><p>Whoever trusts a partner can be alone:
    attachment and autonomy belong together.</p>${paragraph(at)}</section>`,
).join('')}</main>
<aside><ul>${Array.from({ length: 40 }, (_, at) => listEntry(at)).join('')}</ul></aside>
<script>
  const none = () => ({ longTasks: [], keyDelays: [] });
  let noted = none();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  let times = 0;
  setInterval(() => {
    ticker.style.inlineSize = (times++ % 100) + '%';
  }, 100);
  addEventListener('scroll', () => {
    const { scrollHeight } = document.documentElement;
    progress.style.inlineSize = (100 * scrollY) / (scrollHeight - innerHeight) + '%';
  });
  addEventListener('keydown', ({ timeStamp }) => {
    noted.keyDelays.push(performance.now() - timeStamp);
  });
</script>`;
