import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { appearances, textSizes } from '../../core/settings';
import { ExampleFrame, type FrameLooks } from './ExampleFrame';
import styles from './Gallery.module.css';

const asWritten: FrameLooks = {
  width: 640,
  appearance: 'system',
  textSize: 'normal',
  direction: 'ltr',
};

/** What may be chosen of each look. */
const choices = {
  width: [320, 640, 1024],
  appearance: appearances,
  textSize: textSizes,
  direction: ['ltr', 'rtl'],
} as const;
const looksThere = Object.keys(choices) as (keyof typeof choices)[];

interface GalleryProps {
  examples: ReadonlyMap<string, FunctionComponent>;
}

/** Every example, at the width and in the looks chosen above. Only developers see it: no translation. */
export function Gallery({ examples }: GalleryProps) {
  const looks = useSignal(asWritten);
  return (
    <main class={styles.page}>
      <h1>Gallery</h1>
      <div class={styles.looks}>
        {looksThere.map((look) => (
          <label key={look}>
            {look}
            <select
              value={looks.value[look]}
              onChange={({ currentTarget }) => {
                const chosen = choices[look][currentTarget.selectedIndex];
                looks.value = { ...looks.value, [look]: chosen };
              }}
            >
              {choices[look].map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {[...examples].map(([name, Example]) => (
        <section key={name}>
          <h2>{name}</h2>
          <ExampleFrame name={name} Example={Example} looks={looks.value} />
        </section>
      ))}
    </main>
  );
}
