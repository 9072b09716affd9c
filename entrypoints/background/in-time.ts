/** In milliseconds: a page that is so busy is not waited for any longer. */
const patience = 20_000;

/**
 * What a script in a page answers. A page that stands still would keep it, and with it whoever waits for
 * that, for as long as it stands: it rejects instead.
 */
export async function inTime<Answer>(answer: Promise<Answer>, wait = patience): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page is busy')), wait);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
