import * as untouched from '../../components/untouched';
import sheet from './page-card.css?raw';
import { pageScheme } from './page-scheme';

/** In milliseconds: how often a card looks whether it is still on its page. */
const beat = 500;
/** A page that throws the card out more often does not want it. */
const most = 3;

/** A place of the page’s own corner, over all else in it, that the page can neither style nor look into. */
export interface Corner {
  readonly inside: ShadowRoot;
  /** Aborted once it was left. */
  readonly ended: AbortSignal;
  leave(): void;
}

/** Important, or the page’s own would win. `direction` is what `all` leaves alone: a page mirrors the corner. */
const style: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  'inset-block-end': 'clamp(8px, 2.5vw, 24px)',
  'inset-inline-end': 'clamp(8px, 2.5vw, 24px)',
  'z-index': '2147483647',
  display: 'flex',
  'flex-direction': 'column',
  'inline-size': 'min(24em, 100% - 16px)',
  'max-block-size': 'calc(100% - 32px)',
};

/** @param onGone the page became another, or went to fullscreen, or threw the card out */
export function takeCorner(onGone: () => void): Corner {
  const leaving = new AbortController();
  const { signal } = leaving;
  const { href } = location;
  const host = untouched.createElement('div');
  for (const [name, value] of Object.entries(style)) {
    host.style.setProperty(name, value, 'important');
  }
  host.style.setProperty('color-scheme', pageScheme(), 'important');
  const inside = host.attachShadow({ mode: 'closed' });
  dress(inside);
  let times = 0;

  function settle() {
    if (signal.aborted || host.isConnected) return;
    times += 1;
    if (times > most) return onGone();
    // Beside the body: whatever the page does with that one, the card stays.
    untouched.root()?.append(host);
    // In the top layer nothing of the page lies over it, or moves what is fixed.
    host.popover = 'manual';
    host.showPopover();
  }

  const observer = new MutationObserver(settle);
  const root = untouched.root();
  observer.observe(document, { childList: true });
  if (root) observer.observe(root, { childList: true });
  const timer = setInterval(() => {
    if (location.href !== href) onGone();
    else settle();
  }, beat);
  const goInFullscreen = () => untouched.isFullscreen() && onGone();
  untouched.listen(document, 'fullscreenchange', goInFullscreen, signal);
  untouched.listen(window, 'pagehide', onGone, signal);
  settle();

  return {
    inside,
    ended: signal,
    leave() {
      leaving.abort();
      observer.disconnect();
      clearInterval(timer);
      host.remove();
    },
  };
}

function dress(inside: ShadowRoot): void {
  try {
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(sheet);
    inside.adoptedStyleSheets = [adopted];
  } catch {
    // Firefox lets no content script adopt a sheet; but one that it writes itself passes any policy.
    const own = untouched.createElement('style');
    own.textContent = sheet;
    inside.append(own);
  }
}
