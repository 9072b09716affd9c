interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Runs what a transaction does as one step: when any of it fails, none of it is kept. */
export async function whole(transaction: Transaction, work: () => Promise<unknown>): Promise<void> {
  // The error of the work is the one to tell, not the abort that follows it.
  transaction.done.catch(() => {});
  try {
    await work();
    await transaction.done;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended already.
    }
    throw error;
  }
}
