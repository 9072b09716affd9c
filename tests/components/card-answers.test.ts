import { describe, expect, test, vi } from 'vitest';
import { createCardAnswers } from '../../components/card-answers';
import { createNotices } from '../../components/notices';
import { answering } from '../fixtures/answering';
import { cardOf } from '../fixtures/cards';

type Given = Parameters<typeof createCardAnswers>[0];

function surroundings() {
  const background = answering();
  const notices = createNotices(() => {});
  const rule = vi.fn(async (work: () => Promise<unknown>) => void (await work()));
  const given = { ...background, rule };
  return { ...given, notices, answers: createCardAnswers(given as unknown as Given, notices) };
}

describe('an answer to why a card came', () => {
  test('less for its reason, and as before with undo; either voids the kept hands', async () => {
    const { answers, reasons, notices, rule } = surroundings();
    await answers.lessFor('topic');
    expect(reasons.less).toHaveBeenCalledWith('topic');
    expect(notices.notice.value?.message).toBe('less_for_told');

    await notices.undo();
    expect(reasons.asBefore).toHaveBeenCalledWith('topic');
    expect(rule).toHaveBeenCalledTimes(2);
  });

  test('not at this time, and again with undo', async () => {
    const { answers, marks, notices } = surroundings();
    await answers.notAt(cardOf(1), 'evening');
    expect(marks.notAt).toHaveBeenCalledWith('doc/1', 'evening');

    await notices.undo();
    expect(marks.againAt).toHaveBeenCalledWith('doc/1', 'evening');
  });

  test('less of its document halves its weight, and undo restores it', async () => {
    const { answers, documents, notices } = surroundings();
    await answers.lessOfDocument(cardOf(1));
    expect(documents.weigh).toHaveBeenLastCalledWith('doc', 0.5);

    await notices.undo();
    expect(documents.weigh).toHaveBeenLastCalledWith('doc', 1);
  });

  test('a favourite from a web page is of no document', async () => {
    const { answers, documents, notices } = surroundings();
    const { documentId: _none, ...favourite } = cardOf(1);
    await answers.lessOfDocument(favourite);

    expect(documents.weigh).not.toHaveBeenCalled();
    expect(notices.notice.value).toBeNull();
  });

  test('that was not kept is never said to be', async () => {
    const { answers, reasons, notices } = surroundings();
    reasons.less.mockRejectedValue(new Error('stopped'));
    await answers.lessFor('evening');

    expect(notices.notice.value).toBeNull();
    expect(notices.failure.value).toBe('settings');
  });
});
