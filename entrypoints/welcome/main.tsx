import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/page-gutter.css';
import { startPage } from '../../components/start-page';
import { service } from '../../services/client';
import type { SettingsService } from '../../services/contract';
import { dropPageHand, readStoredHand } from '../../store/hand';
import { Welcome } from './Welcome';
import { createWelcomeModel } from './welcome-model';

const settings = service<SettingsService>('settings');
const reportFailure = (doing: string, error: unknown) =>
  console.error(`Flyleaf could not ${doing}:`, error);

const model = createWelcomeModel({ settings, dropHand: dropPageHand, reportFailure });
const reading = model.start();

await startPage({
  title: 'welcome_title',
  kept: readStoredHand(browser.storage.local),
  settings,
  changes: browser.storage.onChanged,
  reportFailure,
});

// The build wrote an insight into the page: at install the background has not dealt any yet.
const parts = document.querySelector('template')?.content.querySelectorAll('p') ?? [];
const [text = '', title = '', section = ''] = Array.from(parts, (part) => part.textContent);

render(
  <Welcome
    model={model}
    sample={{ text, title, section }}
    browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
    onOpen={() => void browser.tabs.create({})}
  />,
  document.body,
);
await reading;
