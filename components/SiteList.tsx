import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { hostInWords, hostOf } from './host-name';
import styles from './SiteList.module.css';
import { t } from './text';

interface SiteListProps {
  /** The name of the field in which another one is entered. */
  label: string;
  /** Hosts. */
  sites: readonly string[];
  /** Called within the event, with the host of what was entered. */
  onAdd: (host: string) => void;
  onRemove: (host: string) => void;
}

/** Sites by their names, with a field for another one. What is no site stays in it, with the problem beside it. */
export function SiteList({ label, sites, onAdd, onRemove }: SiteListProps) {
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const pressed = useRef(-1);
  const [wrong, setWrong] = useState(false);
  const id = useId();

  // The pressed button goes with its site; the focus stays near instead of falling to the page.
  useLayoutEffect(() => {
    if (pressed.current < 0) return;
    const buttons = whole.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    const near = buttons[Math.min(pressed.current, buttons.length - 1)] ?? field.current;
    near?.focus();
    pressed.current = -1;
  }, [sites]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const { current } = field;
    const host = hostOf(current?.value ?? '');
    setWrong(host === undefined);
    if (!current || host === undefined) return current?.focus();
    current.value = '';
    if (!sites.includes(host)) onAdd(host);
  }

  return (
    <div ref={whole} class={styles.sites}>
      {sites.length > 0 && (
        <ul>
          {sites.map((site, index) => (
            <li key={site}>
              <span id={`${id}-${site}`} title={site}>
                {hostInWords(site)}
              </span>
              <Button
                label={t('site_remove')}
                aria-describedby={`${id}-${site}`}
                onClick={() => {
                  pressed.current = index;
                  onRemove(site);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <input
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder={t('site_example')}
          aria-label={label}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-problem` : undefined}
          onInput={() => setWrong(false)}
        />
        <button type="submit">{t('site_add')}</button>
      </form>
      <p role="alert" id={`${id}-problem`}>
        {wrong && t('site_problem')}
      </p>
    </div>
  );
}
