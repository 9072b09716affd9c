import * as untouched from '../../components/untouched';
import type { PageTopic } from '../../core/topic/page-topic';
import { createTopicReader } from '../../core/topic/topic-reader';
import { createIdleSlices, idle } from './idle-slices';
import { createPageWalk } from './page-walk';
import { hasSecrets, isBeingEdited } from './secrets';

/** With fewer words in its main part, a page has more to say elsewhere. */
const enough = 50;

/** What the page is about; null when such pages are not read. */
export async function readPage(): Promise<PageTopic | null> {
  await idle();
  const body = untouched.body();
  if (!body || hasSecrets() || isBeingEdited()) return null;
  const inSlices = createIdleSlices();

  async function read(main: Element | undefined): Promise<PageTopic | null> {
    const reader = createTopicReader(language());
    reader.add(untouched.title(), 'title');
    const walk = createPageWalk(body as Element, main, reader.add);
    await inSlices(walk.step);
    if (walk.isForbidden) return null;
    await idle();
    walk.end();
    await idle();
    return reader.topic();
  }

  const main = mainPart();
  const topic = await read(main);
  return topic && main && topic.words < enough ? read(undefined) : topic;
}

function language(): string {
  const root = untouched.root();
  return (root && untouched.attributeOf(root, 'lang')) ?? '';
}

/** An article is the main part only when it is the only one: comments and teasers are articles, too. */
function mainPart(): Element | undefined {
  const mains = untouched.findAll(
    'main:not([hidden], [aria-hidden="true"]), [role="main"]:not([hidden], [aria-hidden="true"])',
  );
  const articles = untouched.findAll('article');
  if (mains.length === 1) return mains[0];
  return articles.length === 1 ? articles[0] : undefined;
}
