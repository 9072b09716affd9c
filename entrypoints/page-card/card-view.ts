import { fewWords } from '../../components/few-words';
import { shortTitle } from '../../components/short-title';
import { svgIcon } from '../../components/svg-icon';
import * as untouched from '../../components/untouched';
import type { PageCard } from '../../core/nudge/page-card';
import { t } from './text';

export interface CardActs {
  save(): void;
  next(): void;
  notHere(): void;
  close(): void;
}

export interface CardView {
  readonly element: HTMLElement;
  show(card: PageCard): void;
  setSaved(saved: boolean): void;
  /** A line under the card; '' takes it away. */
  say(words: string): void;
  /** Leaves nothing but these words. */
  endWith(words: string): void;
}

/** Nothing here is markup: what a document says goes in as text. */
export function createCardView(acts: CardActs): CardView {
  const element = make('section', 'card');
  const live = make('div', 'live');
  const text = make('blockquote', 'text');
  const source = make('p', 'source');
  const note = make('p', 'note');
  const tools = make('div', 'tools');
  const save = button('heart', acts.save);
  const next = button('arrow', acts.next);
  const notHere = button('away', acts.notHere);
  const close = button('close', acts.close);

  element.setAttribute('aria-label', t('extension_name'));
  element.lang = t('language_tag');
  element.dir = t('language_direction');
  // Read out when the reader pauses, and never in the middle of a word.
  live.ariaLive = 'polite';
  note.role = 'status';
  note.hidden = true;
  label(next, t('next'));
  label(notHere, t('page_card_not_here'));
  close.className = 'close';
  close.ariaLabel = t('close');
  close.title = t('close');
  live.append(text, source);
  tools.append(save, next, notHere);
  element.append(live, note, tools, close);

  return {
    element,
    show(card) {
      text.textContent = card.text;
      text.lang = card.language;
      text.dir = 'auto';
      const title = make('cite');
      title.textContent = shortTitle(card.documentTitle);
      title.lang = card.language;
      title.dir = 'auto';
      const reason = make('span', 'reason');
      reason.textContent = reasonOf(card);
      source.replaceChildren(title, ' ', reason);
    },
    setSaved(saved) {
      label(save, t(saved ? 'saved' : 'save'));
      save.ariaPressed = `${saved}`;
    },
    say(words) {
      note.textContent = words;
      note.hidden = words === '';
    },
    endWith(words) {
      // Whoever pressed a button that goes is not sent back to the top of the page.
      if (tools.matches(':focus-within')) close.focus({ preventScroll: true });
      live.remove();
      tools.remove();
      note.textContent = words;
      note.hidden = false;
    },
  };
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '') {
  const element = untouched.createElement(name);
  if (className) element.className = className;
  return element;
}

function button(icon: Parameters<typeof svgIcon>[0], act: () => void): HTMLButtonElement {
  const element = make('button');
  element.type = 'button';
  element.append(svgIcon(icon));
  element.addEventListener('click', (event) => {
    // The reader alone may press it, not the page.
    if (event.isTrusted) act();
  });
  return element;
}

function label(element: HTMLButtonElement, words: string): void {
  const [icon] = element.children;
  element.replaceChildren(...(icon ? [icon] : []), words);
}

function reasonOf({ reason, about }: PageCard): string {
  if (reason !== 'topic' || about.length === 0) return t(`reason_${reason}`);
  return t('reason_topic_words', fewWords(about, t));
}
