import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { CountedList } from './CountedList';
import { counted } from './counted';
import styles from './HiddenInsights.module.css';
import { t } from './text';

interface HiddenInsightsProps<Id extends string> {
  insights: readonly { readonly id: Id; readonly text: string; readonly documentTitle: string }[];
  onBringBack: (id: Id) => void;
}

/** What was told “not this one again”, with a way back. */
export function HiddenInsights<Id extends string>(props: HiddenInsightsProps<Id>) {
  const { insights, onBringBack } = props;
  const whole = useRef<HTMLDivElement>(null);
  const pressed = useRef(-1);

  // The pressed button goes with its insight; the focus stays near instead of falling to the page.
  useLayoutEffect(() => {
    if (pressed.current < 0) return;
    const buttons = whole.current?.querySelectorAll('button') ?? [];
    const near = buttons[Math.min(pressed.current, buttons.length - 1)] ?? whole.current;
    near?.focus();
    pressed.current = -1;
  }, [insights]);

  return (
    <div ref={whole} tabIndex={-1} class={styles.hidden}>
      {insights.length === 0 ? (
        <p class={styles.empty}>{t('options_hidden_none')}</p>
      ) : (
        <CountedList
          summary={counted(insights.length, 'options_hidden_one', 'options_hidden_many')}
        >
          <ul>
            {insights.map(({ id, text, documentTitle }, index) => (
              <li key={id}>
                <blockquote dir="auto" id={`hidden-${id}`}>
                  {text}
                </blockquote>
                <p class={styles.source}>
                  <cite dir="auto">{documentTitle}</cite>
                  <Button
                    label={t('options_bring_back')}
                    aria-describedby={`hidden-${id}`}
                    onClick={() => {
                      pressed.current = index;
                      onBringBack(id);
                    }}
                  />
                </p>
              </li>
            ))}
          </ul>
        </CountedList>
      )}
    </div>
  );
}
