import { useSignal } from '@preact/signals';
import { appearances, textSizes } from '../../core/settings';
import styles from './Gallery.module.css';

const widths = [320, 640, 1024];
const directions = ['ltr', 'rtl'];

/** Every example in a frame of its own, at the width and in the looks chosen above. */
export function Gallery({ names }: { names: readonly string[] }) {
  const width = useSignal(640);
  const looks = useSignal({ appearance: 'system', textSize: 'normal', dir: 'ltr' });
  const set = (look: string) => (value: string) => {
    looks.value = { ...looks.value, [look]: value };
  };
  const dress = (frame: HTMLIFrameElement | null) => {
    const root = frame?.contentDocument?.documentElement;
    if (!root) return;
    root.dir = looks.value.dir;
    root.dataset.appearance = looks.value.appearance;
    root.dataset.textSize = looks.value.textSize;
  };
  return (
    <main class={styles.page}>
      <form class={styles.looks}>
        <Select
          label="Width"
          options={widths.map(String)}
          value={String(width.value)}
          onChoose={(chosen) => {
            width.value = Number(chosen);
          }}
        />
        <Select
          label="Appearance"
          options={appearances}
          value={looks.value.appearance}
          onChoose={set('appearance')}
        />
        <Select
          label="Text size"
          options={textSizes}
          value={looks.value.textSize}
          onChoose={set('textSize')}
        />
        <Select
          label="Direction"
          options={directions}
          value={looks.value.dir}
          onChoose={set('dir')}
        />
      </form>
      {names.map((name) => (
        <section key={name}>
          <h2>{name}</h2>
          <iframe
            title={name}
            src={`?example=${encodeURIComponent(name)}`}
            loading="lazy"
            style={{ inlineSize: `${width.value}px` }}
            ref={dress}
            onLoad={({ currentTarget }) => dress(currentTarget)}
          />
        </section>
      ))}
    </main>
  );
}

interface SelectProps {
  label: string;
  options: readonly string[];
  value: string;
  onChoose: (option: string) => void;
}

function Select({ label, options, value, onChoose }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
