import { Choice } from './Choice';
import { formFor, number } from './counted';
import styles from './DocumentWeights.module.css';
import { Sentence } from './Sentence';
import { t } from './text';

/** More 2, normal 1, less ½, off 0. */
type Weight = 2 | 1 | 0.5 | 0;

interface WeighedDocument<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly author?: string;
  readonly summary: string;
  readonly weight: Weight;
  /** How many of its insights may come. */
  readonly count: number;
}

interface DocumentWeightsProps<Id extends string> {
  documents: readonly WeighedDocument<Id>[];
  onWeigh: (id: Id, weight: Weight) => void;
}

const weights = { more: 2, normal: 1, less: 0.5, off: 0 } as const;
type WeightName = keyof typeof weights;
const names = Object.keys(weights) as WeightName[];

/** The documents, each with how often its insights come, and what it means when none can. */
export function DocumentWeights<Id extends string>(props: DocumentWeightsProps<Id>) {
  const { documents, onWeigh } = props;
  const allOff = documents.every(({ weight }) => weight === 0);
  const noneLeft = documents.every(({ weight, count }) => weight === 0 || count === 0);
  return (
    <div>
      <ul class={styles.documents}>
        {documents.map((document) => (
          <li key={document.id}>
            <h3 dir="auto">{document.title}</h3>
            {document.author && <p class={styles.author}>{t('options_by', document.author)}</p>}
            <p class={styles.summary} dir="auto">
              {document.summary}
            </p>
            <Often document={document} onWeigh={(weight) => onWeigh(document.id, weight)} />
          </li>
        ))}
      </ul>
      <p class={styles.none} role="status">
        {noneLeft && t(allOff ? 'options_all_off' : 'options_none_left')}
      </p>
    </div>
  );
}

interface OftenProps {
  document: WeighedDocument<string>;
  onWeigh: (weight: Weight) => void;
}

function Often({ document: { title, weight, count }, onWeigh }: OftenProps) {
  const choice = (
    <Choice
      label={t('options_weight_label', title)}
      value={names.find((name) => weights[name] === weight) ?? 'normal'}
      options={names.map((value) => ({ value, label: t(`options_weight_${value}`) }))}
      onChoose={(name) => onWeigh(weights[name])}
    />
  );
  if (count === 0) return <Sentence message="options_weight_none" slots={[choice]} />;
  const message = formFor(count, 'options_weight_one', 'options_weight_many');
  return <Sentence message={message} slots={[number(count), choice]} />;
}
