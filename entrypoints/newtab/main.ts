import '../../components/theme.css';
import '../../components/Insight.module.css';
import './NewTab.module.css';

/** Resolves when the first frame is on screen; in a hidden tab, once it is looked at. */
const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

await painted;
const { start } = await import('./start');
await start();
