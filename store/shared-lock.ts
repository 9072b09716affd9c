/** Shared work runs side by side; exclusive work alone. First come, first served. */
export interface SharedLock {
  shared<R>(work: () => Promise<R>): Promise<R>;
  exclusive<R>(work: () => Promise<R>): Promise<R>;
}

/** Work that holds it must not wait for other work to get it: exclusive work between the two would wait, too. */
export function createSharedLock(): SharedLock {
  const running = new Set<Promise<unknown>>();
  let lastExclusive: Promise<unknown> = Promise.resolve();

  return {
    shared(work) {
      const result = lastExclusive.then(work);
      const ended = result
        .catch(() => {})
        .then(() => {
          running.delete(ended);
        });
      running.add(ended);
      return result;
    },
    exclusive(work) {
      const result = Promise.all([lastExclusive, ...running]).then(work);
      lastExclusive = result.catch(() => {});
      return result;
    },
  };
}
