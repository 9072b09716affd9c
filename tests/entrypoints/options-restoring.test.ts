import { describe, expect, test } from 'vitest';
import { favouriteOf } from '../fixtures/favourites';
import { archiveOf, fileOf } from '../fixtures/in-and-out';
import { optionsBackground } from '../fixtures/options-background';

const refuse = () => Promise.reject(new Error('disk full'));
const some = (count: number) => Array.from({ length: count }, (_, number) => favouriteOf(number));

describe('a file', () => {
  test('is handed over in pieces, and changes nothing before the reader says so', async () => {
    const { disk, given, open } = optionsBackground();
    const { restoring } = await open();

    await restoring.fromFile(fileOf(archiveOf(some(1250))));

    const pieces = disk.handed.get('restore 0') ?? [];
    expect(pieces.flatMap(({ favourites = [] }) => favourites)).toEqual(some(1250));
    expect(Math.max(...pieces.map(({ favourites = [] }) => favourites.length))).toBe(500);
    expect(given.restore.hand.mock.calls.map(([, number]) => number)).toEqual([0, 1, 2, 3]);
    expect(restoring.state.value).toMatchObject({
      step: 'asking',
      source: { kind: 'file', name: 'flyleaf.json' },
      preview: { added: 1250 },
    });
    expect(given.restore.apply).not.toHaveBeenCalled();
  });

  test('that is refused says why, and the background never hears of it', async () => {
    const { given, open } = optionsBackground();
    const { restoring, notices } = await open();
    const problem = { kind: 'truncated', place: { line: 7 } } as const;

    await restoring.fromFile(fileOf(problem));

    expect(restoring.state.value).toMatchObject({ step: 'refused', problem });
    expect(given.restore.begin).not.toHaveBeenCalled();
    expect(notices.failure.value).toBeNull();
  });

  test('chosen twice asks twice', async () => {
    const { open } = optionsBackground();
    const { restoring } = await open();
    const file = fileOf(archiveOf(some(2)));

    await restoring.fromFile(file);
    restoring.close();
    await restoring.fromFile(file);

    expect(restoring.state.value?.step).toBe('asking');
  });

  test('given up while it is handed over is not asked about', async () => {
    const { given, open } = optionsBackground();
    const { restoring } = await open();
    given.restore.hand.mockImplementationOnce(async () => restoring.close());

    await restoring.fromFile(fileOf(archiveOf(some(1250))));

    expect(restoring.state.value).toBeNull();
    expect(given.restore.hand).toHaveBeenCalledOnce();
    expect(given.restore.preview).not.toHaveBeenCalled();
  });

  test('given up for another leaves that other alone', async () => {
    const { given, open } = optionsBackground();
    const { restoring } = await open();
    const file = fileOf(archiveOf(some(2)));
    given.readFile.mockImplementationOnce(async () => {
      await restoring.fromFile(fileOf(archiveOf(some(1)), 'other.json'));
      throw new Error('too late to matter');
    });

    await restoring.fromFile(file);

    expect(restoring.state.value).toMatchObject({ source: { name: 'other.json' } });
    expect(given.restore.begin).toHaveBeenCalledOnce();
  });

  test('that cannot be compared is a failure, without a dialog', async () => {
    const { given, open } = optionsBackground();
    const { restoring, notices } = await open();
    given.restore.preview.mockImplementationOnce(refuse);

    await restoring.fromFile(fileOf(archiveOf(some(2))));

    expect(restoring.state.value).toBeNull();
    expect(notices.failure.value).toBe('restore');
  });
});

test('an earlier library is compared by the background itself', async () => {
  const { disk, given, open } = optionsBackground();
  const { restoring, snapshots } = await open();
  const [monday] = snapshots.content.value ?? [];
  if (!monday) throw new Error('no earlier library');

  await restoring.fromSnapshot(monday);

  expect(given.restore.handSnapshot).toHaveBeenCalledExactlyOnceWith('restore 0', 'monday');
  expect(restoring.state.value).toMatchObject({
    step: 'asking',
    source: { kind: 'snapshot', takenAt: disk.snapshots[0]?.takenAt },
  });
});

describe('applying', () => {
  async function asked() {
    const background = optionsBackground(3);
    const model = await background.open();
    await model.restoring.fromFile(fileOf(archiveOf(some(5))));
    return { ...background, model };
  }

  test('shows what is there then, and undo what was there before', async () => {
    const { given, model } = await asked();

    await model.restoring.apply('replace');
    expect(given.restore.apply).toHaveBeenCalledExactlyOnceWith('restore 0', 'replace');
    expect(given.hands.drop).toHaveBeenCalledBefore(given.restore.apply);
    expect(model.restoring.state.value).toBeNull();
    expect(model.status.content.value?.favourites).toBe(5);
    expect(model.snapshots.content.value?.[0]?.kind).toBe('before');
    expect(model.notices.notice.value?.message).toBe('options_restored');

    given.hands.drop.mockClear();
    await model.notices.undo();
    expect(given.restore.undo).toHaveBeenCalledExactlyOnceWith('before');
    expect(given.hands.drop).toHaveBeenCalledBefore(given.restore.undo);
    expect(model.status.content.value?.favourites).toBe(3);
  });

  test('that was refused says so, and shows what is there', async () => {
    const { given, model } = await asked();
    given.restore.apply.mockImplementationOnce(refuse);

    await model.restoring.apply('merge');

    expect(model.restoring.state.value).toBeNull();
    expect(model.notices.failure.value).toBe('restore');
    expect(model.notices.notice.value).toBeNull();
    expect(model.status.content.value?.favourites).toBe(3);
  });

  test('goes on when the dialog is closed, and closes no other', async () => {
    const { given, model } = await asked();
    given.restore.apply.mockImplementationOnce(async () => {
      model.restoring.close();
      await model.restoring.fromFile(fileOf({ kind: 'empty' }));
      return { before: 'before' };
    });

    await model.restoring.apply('merge');

    expect(model.restoring.state.value?.step).toBe('refused');
    expect(model.notices.notice.value?.message).toBe('options_restored');
  });

  test('twice at once is applied once', async () => {
    const { given, model } = await asked();

    await Promise.all([model.restoring.apply('merge'), model.restoring.apply('merge')]);

    expect(given.restore.apply).toHaveBeenCalledOnce();
  });

  test('whose undo fails tells where the library from before is', async () => {
    const { given, model } = await asked();
    given.restore.undo.mockImplementationOnce(refuse);
    await model.restoring.apply('merge');

    await model.notices.undo();

    expect(model.notices.failure.value).toBe('restore_undo');
  });
});
