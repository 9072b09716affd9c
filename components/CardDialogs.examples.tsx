import { signal } from '@preact/signals-core';
import { CardDialogs } from './CardDialogs';
import { createCardDialogs } from './card-dialogs';
import { exampleCard, exampleTopicCard } from './example-card';
import { createNotices } from './notices';

const ignore = () => {};
const nothing = async () => {};

/** Dialogs over a background that answers at once. */
function exampleDialogs() {
  return createCardDialogs(
    {
      marks: { notAt: nothing, againAt: nothing },
      documents: { list: async () => [], weigh: nothing, section: async () => null },
      reasons: {
        less: nothing,
        asBefore: nothing,
        account: async () => ({ fitted: [], near: [] }),
      },
      plans: { make: nothing, of: async () => null, drop: nothing, putBack: nothing },
      rule: nothing,
      onMade: nothing,
      reportFailure: ignore,
    },
    createNotices(ignore),
  );
}

const open = (what: Partial<ReturnType<typeof exampleDialogs>>) => (
  <CardDialogs dialogs={{ ...exampleDialogs(), ...what }} onHide={ignore} />
);
const closed = exampleDialogs();

export const cardDialogsExamples = {
  'none is open': () => open({}),
  'its section': () =>
    open({
      section: { ...closed.section, opened: signal({ place: exampleCard, section: undefined }) },
    }),
  'why it came': () =>
    open({
      why: {
        ...closed.why,
        opened: signal({ card: exampleTopicCard, account: { fitted: ['topic'], near: [] } }),
      },
    }),
  'its plan': () =>
    open({
      planning: {
        ...closed.planning,
        editing: signal({ card: exampleCard, words: undefined, failed: false }),
      },
    }),
};
