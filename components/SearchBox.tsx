import { Search } from 'lucide';
import { Icon } from './Icon';
import styles from './SearchBox.module.css';
import { t } from './text';

interface SearchBoxProps {
  onSearch: (text: string) => void;
}

/** Searches with the browser's own engine. Never takes the focus from the address bar. */
export function SearchBox({ onSearch }: SearchBoxProps) {
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('text');
    if (typeof text === 'string' && text.trim()) onSearch(text.trim());
  }
  return (
    <search>
      <form class={styles.box} onSubmit={submit}>
        <Icon icon={Search} />
        <input name="text" type="search" autocomplete="off" aria-label={t('search_web')} />
      </form>
    </search>
  );
}
