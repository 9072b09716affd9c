import * as v from 'valibot';
import type { Favourite } from '../core/favourite';
import { changeTags, renameTag } from '../core/library/tags';
import { withTags } from '../store/favourites';
import { createInTurn } from '../store/in-turn';
import { GivenChosen, GivenTag, GivenTags, TakenTags } from './favourite-schema';
import type { Finder } from './finder';
import type { Given } from './given';
import { type Change, createLastActStore, type LastAct } from './last-act';
import type { Chosen, Done, ManyService } from './library-contract';
import type { StartUp } from './start-up';

/** Makes another favourite of one, at a revision; the same one when there is nothing to do. */
type Edit = (favourite: Favourite, revision: number) => Favourite;

/** @param takeFromHand told of what was removed: it does not come back any more */
export function createManyService(
  given: Given,
  startUp: StartUp,
  { idsOf }: Pick<Finder, 'idsOf'>,
  takeFromHand: (ids: readonly string[]) => Promise<void>,
): ManyService {
  const { favourites, now, roll } = given;
  const lastAct = createLastActStore(given);
  // The last act is read, and then replaced.
  const inTurn = createInTurn();

  /** Changes favourites and keeps the last act, as one step. */
  async function write(
    ids: readonly string[],
    edit: Edit,
    last: LastAct | undefined,
    actOf: (changes: readonly Change[]) => LastAct,
  ): Promise<LastAct> {
    const changes = new Map<string, Change>();
    const noted: Edit = (old, revision) => {
      const edited = edit(old, revision);
      if (edited !== old) changes.set(old.id, changeBetween(old, edited));
      return edited;
    };
    let inDatabase = false;
    await favourites.changeMany(
      ids,
      (old, _id, revision) => old && noted(old, revision),
      async (transaction) => {
        inDatabase = true;
        return lastAct.write(transaction, actOf([...changes.values()]), last);
      },
    );
    const act = actOf([...changes.values()]);
    if (!inDatabase) await lastAct.writeAside(act);
    return act;
  }

  const act = (asked: readonly unknown[], ids: () => Promise<readonly string[]>, edit: Edit) =>
    inTurn(async (): Promise<Done> => {
      await startUp.ready();
      const last = await lastAct.read();
      const token = `${now().toString(36)}-${Math.floor(roll() * 2 ** 48).toString(36)}`;
      const words = JSON.stringify(asked);
      const { count, token: undo } = await write(await ids(), edit, last, (changes) => {
        // Asked for twice, because the answer was cut off: the undo is the first one's.
        const isRepeated = changes.length === 0 && last?.asked === words && !last.undone;
        return isRepeated ? last : { token, asked: words, count: changes.length, changes };
      });
      return { count, undo };
    });

  const chosenIds = (chosen: Chosen) => () => idsOf(v.parse(GivenChosen, chosen));

  return {
    async changeTags(chosen, add, remove) {
      const [given, taken, at] = [v.parse(GivenTags, add), v.parse(TakenTags, remove), now()];
      return act(['changeTags', chosen, add, remove], chosenIds(chosen), (old, revision) => {
        if (old.removedAt !== undefined) return old;
        return withTags(old, (tags) => changeTags(tags, given, taken), revision, at);
      });
    },
    async remove(chosen) {
      const at = now();
      const removed: string[] = [];
      const done = await act(['remove', chosen], chosenIds(chosen), (old, revision) => {
        removed.push(old.id);
        if (old.removedAt !== undefined) return old;
        return { ...old, revision, changedAt: at, removedAt: at };
      });
      await takeFromHand(removed);
      return done;
    },
    async renameTag(from, to) {
      const [old, fresh, at] = [v.parse(v.string(), from), v.parse(GivenTag, to), now()];
      return act(
        ['renameTag', from, to],
        () => favourites.tagged(old),
        (favourite, revision) =>
          withTags(favourite, (tags) => renameTag(tags, old, fresh), revision, at),
      );
    },
    undo: (undo) =>
      inTurn(async () => {
        await startUp.ready();
        const last = await lastAct.read();
        if (last?.token !== undo) throw new Error('Something else was done to many meanwhile');
        if (last.undone) return;
        const changes = new Map(last.changes.map((change) => [change.id, change]));
        const at = now();
        await write(
          [...changes.keys()],
          (old, revision) => takenBack(old, changes.get(old.id), revision, at),
          last,
          () => ({ ...last, changes: [], undone: true }),
        );
      }),
  };
}

function changeBetween(old: Favourite, edited: Favourite): Change {
  const isRemoval = old.removedAt !== edited.removedAt;
  return { id: old.id, ...(!isRemoval && { tags: { was: old.tags, now: edited.tags } }) };
}

/** Takes back only what the act did: what the reader changed in it since stays. */
function takenBack(old: Favourite, change: Change | undefined, revision: number, now: number) {
  const tags = change?.tags;
  if (tags) {
    const given = tags.now.filter((tag) => !tags.was.includes(tag));
    const taken = tags.was.filter((tag) => !tags.now.includes(tag));
    const back = (current: readonly string[]) =>
      JSON.stringify(current) === JSON.stringify(tags.now)
        ? tags.was
        : changeTags(current, taken, given);
    return withTags(old, back, revision, now);
  }
  if (!change || old.removedAt === undefined) return old;
  const { removedAt: _removed, ...kept } = old;
  return { ...kept, revision, changedAt: now };
}
