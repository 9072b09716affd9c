import { closedLog, type NudgeLog, readLog } from '../core/nudge/nudge-log';
import { createInTurn } from './in-turn';
import type { LocalArea } from './local-area';

const key = 'nudge log';

export interface NudgeLogStore {
  /** @throws when it cannot be read: then nobody knows whether another nudge may come */
  read(): Promise<NudgeLog>;
  /**
   * Changes the log in one piece. Nothing is written when `edit` gives it back as it was.
   *
   * @throws when it cannot be read or written
   */
  change(edit: (log: NudgeLog) => NudgeLog): Promise<NudgeLog>;
}

export function createNudgeLogStore(local: LocalArea, now: () => number): NudgeLogStore {
  const inTurn = createInTurn();

  async function stored() {
    const { [key]: found } = await local.get(key);
    // What stands in for a broken storage forgets with the background, and limits must not be forgotten.
    if (await local.isMissing()) throw new Error('The log of nudges cannot be read');
    return found;
  }

  const keep = async (log: NudgeLog) => {
    await local.set({ [key]: log });
    return log;
  };

  async function read() {
    const log = readLog(await stored());
    // Written down at once: read again tomorrow, what is broken would close tomorrow, too.
    return log ?? keep(closedLog(now()));
  }

  return {
    read: () => inTurn(read),
    change: (edit) =>
      inTurn(async () => {
        const log = await read();
        const changed = edit(log);
        return changed === log ? log : keep(changed);
      }),
  };
}
