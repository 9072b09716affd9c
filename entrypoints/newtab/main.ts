import '../../components/theme.css';
import insight from '../../components/Insight.module.css';
import page from './NewTab.module.css';

/** Resolves when the first frame is on screen; in a hidden tab, once it is looked at. */
const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// The rest of the page stays off the way to the first frame. Naming the styles here puts them into
// the one sheet that the first frame waits for.
await painted;
const main = document.querySelector<HTMLElement>(`.${page.page}`);
const element = document.querySelector<HTMLElement>(`.${insight.text}`);
if (!main || !element) throw new Error('The new tab has lost its insight');
const { start } = await import('./start');
await start(main, element.textContent);
