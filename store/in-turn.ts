/** Runs work one piece after another, in the order in which it was asked for. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

/** For what is read, decided on and written in several steps: two of it at once would lose one. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
