import { describe, expect, test, vi } from 'vitest';
import { createNotices } from '../../components/notices';
import type { InsightId } from '../../core/insight';
import { createShowingsModel } from '../../entrypoints/options/showings-model';
import type { ShownEntry } from '../../services/nudge-contract';

const entryOf = (key: number): ShownEntry => ({
  key,
  insightId: `rivers/${key}` as InsightId,
  at: key,
  surface: 'newtab',
  text: `Insight ${key}`,
  documentTitle: 'On Rivers',
});

/** So many showings, the newest with the highest key. */
function remembered(count: number) {
  let kept = Array.from({ length: count }, (_, index) => entryOf(count - index));
  const service = {
    list: vi.fn(async (limit: number, after = Number.POSITIVE_INFINITY) => {
      const rest = kept.filter(({ key }) => key < after);
      return { shown: rest.slice(0, limit), more: rest.length > limit };
    }),
    forget: vi.fn(async (keys?: readonly number[]) => {
      kept = keys ? kept.filter(({ key }) => !keys.includes(key)) : [];
    }),
  };
  const reportFailure = vi.fn();
  const notices = createNotices(reportFailure);
  return { service, notices, model: createShowingsModel(service, notices, reportFailure) };
}

const keys = ({ model }: ReturnType<typeof remembered>) =>
  model.list.content.value?.shown.map(({ key }) => key);
const refuse = () => Promise.reject(new Error('no database'));

describe('what was shown', () => {
  test('is not read before it is opened', () => {
    const { service } = remembered(3);
    expect(service.list).not.toHaveBeenCalled();
  });

  test('comes fifty at a time, each once', async () => {
    const all = remembered(120);
    await all.model.list.read();
    expect(keys(all)).toHaveLength(50);

    await all.model.more();
    await all.model.more();

    expect(keys(all)).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect(all.model.list.content.value?.more).toBe(false);
  });

  test('pressed twice at once, “more” brings none twice', async () => {
    const all = remembered(120);
    await all.model.list.read();
    await Promise.all([all.model.more(), all.model.more()]);

    expect(keys(all)).toHaveLength(100);
  });

  test('is forgotten one by one', async () => {
    const all = remembered(3);
    await all.model.list.read();
    await all.model.forget(2);

    expect(keys(all)).toEqual([3, 1]);
    expect(all.service.forget).toHaveBeenCalledExactlyOnceWith([2]);
    expect(all.notices.notice.value?.message).toBe('shown_forgotten');
  });

  test('is forgotten wholly', async () => {
    const all = remembered(120);
    await all.model.list.read();
    await all.model.forgetAll();

    expect(all.model.list.content.value).toEqual({ shown: [], more: false });
    expect(all.service.forget).toHaveBeenCalledExactlyOnceWith();
  });

  test('goes on after all of a page was forgotten', async () => {
    const all = remembered(51);
    await all.model.list.read();
    for (const key of keys(all) ?? []) await all.model.forget(key);
    expect(all.model.list.content.value).toEqual({ shown: [], more: true });

    await all.model.more();
    expect(keys(all)).toEqual([1]);
  });

  test('what could not be forgotten stays', async () => {
    const all = remembered(3);
    await all.model.list.read();
    all.service.forget.mockImplementation(refuse);
    await all.model.forget(2);
    await all.model.forgetAll();

    expect(keys(all)).toEqual([3, 2, 1]);
    expect(all.notices.failure.value).toBe('forget');
  });

  test('what cannot be read is a failure, never an empty list', async () => {
    const all = remembered(3);
    all.service.list.mockImplementation(refuse);
    await all.model.list.read();

    expect(all.model.list.content.value).toBeUndefined();
    expect(all.model.list.failed.value).toBe(true);
  });

  test('after all was deleted there is none', async () => {
    const all = remembered(3);
    await all.model.list.read();
    all.model.emptied();

    expect(keys(all)).toEqual([]);
  });
});
