import { useState } from 'preact/hooks';
import { ForGoodDialog } from '../../components/ForGoodDialog';
import { KeepReminder } from '../../components/KeepReminder';
import { NoticeBar } from '../../components/NoticeBar';
import { PictureDialog } from '../../components/PictureDialog';
import { PlanDialog } from '../../components/PlanDialog';
import { ReadFailure } from '../../components/ReadFailure';
import { asked } from '../../components/SearchField';
import { SectionDialog } from '../../components/SectionDialog';
import { SelectionBar } from '../../components/SelectionBar';
import { TagsDialog } from '../../components/TagsDialog';
import { Waiting } from '../../components/Waiting';
import { Entries } from './Entries';
import styles from './Library.module.css';
import { LibraryHeader } from './LibraryHeader';
import type { LibraryModel } from './library-model';
import { Nothing } from './Nothing';

interface LibraryProps {
  model: LibraryModel;
  now: () => number;
  copyPicture: (picture: Blob) => Promise<void>;
  download: (picture: Blob, fileName: string) => void;
}

export function Library({ model, ...given }: LibraryProps) {
  const { notices, selection } = model;
  const [showsTags, setShowsTags] = useState(false);
  const { view, list } = model.shown.value;
  const failed = list.failed.value;
  const rows = list.rows.value;
  const choosing = selection.on.value;
  return (
    <main class={styles.page}>
      <LibraryHeader
        model={model}
        onTags={() => {
          setShowsTags(true);
          void model.tagging.readAll();
        }}
      />
      {model.reminding.value && list === model.saved && (
        <KeepReminder href="/options.html#keep" onLeave={() => void model.reminded()} />
      )}
      {failed && <ReadFailure failure="list" onRetry={() => void model.retry()} />}
      {!rows && !failed && <Waiting />}
      {rows?.length === 0 && <Nothing view={view} onClear={() => void model.search('')} />}
      {rows && rows.length > 0 && <Entries model={model} now={given.now} />}
      <div class={styles.foot} data-choosing={choosing}>
        <div class={styles.notices}>
          <NoticeBar
            notice={notices.notice.value}
            failure={failed ? null : notices.failure.value}
            onUndo={() => void notices.undo()}
            onDismiss={notices.dismiss}
          />
        </div>
        {choosing && <Choosing model={model} />}
      </div>
      {showsTags && (
        <TagsDialog
          tags={model.tagging.all.value}
          onRename={(from, to) => void model.tagging.rename(from, to)}
          onTag={(tag) => {
            setShowsTags(false);
            void model.search(asked('tag', tag));
          }}
          onClose={() => setShowsTags(false)}
        />
      )}
      <OpenDialog model={model} {...given} />
    </main>
  );
}

function Choosing({ model }: { model: LibraryModel }) {
  const { selection, many, tagging } = model;
  return (
    <SelectionBar
      count={selection.count.value}
      all={selection.all.value}
      busy={many.busy.value}
      knownTags={tagging.all.value?.map(({ tag }) => tag) ?? []}
      onAll={selection.chooseAll}
      onNone={selection.chooseNone}
      onTagsOpen={() => void tagging.readAll()}
      onTag={(tag) => void many.tag(tag)}
      onUntag={(tag) => void many.untag(tag)}
      onExport={(kind) => void many.exportAs(kind)}
      onRemove={() => void many.remove()}
      onDone={selection.stop}
    />
  );
}

function OpenDialog({ model, copyPicture, download }: LibraryProps) {
  const { entry, plan, trash } = model;
  const opened = entry.section.opened.value;
  const pictured = entry.pictured.value;
  const asking = trash.asking.value;
  const planned = plan.editing.value;
  return (
    <>
      {opened && (
        <SectionDialog
          section={opened.section}
          insight={opened.place.text}
          language={opened.place.language}
          onClose={entry.section.close}
        />
      )}
      {pictured && (
        <PictureDialog
          favourite={pictured}
          onCopy={copyPicture}
          onDownload={download}
          onClose={() => entry.picture(null)}
        />
      )}
      {planned && (
        <PlanDialog
          plan={planned.words}
          failed={planned.failed}
          onSave={(words) => void plan.save(words)}
          onClose={plan.close}
        />
      )}
      {asking && (
        <ForGoodDialog
          text={asking === 'all' ? undefined : asking.text}
          onRemove={() => void trash.removeForGood()}
          onClose={() => trash.ask(null)}
        />
      )}
    </>
  );
}
