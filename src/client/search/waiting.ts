/** How long nobody types before the text of results is loaded: what is only passed on the way is not. */
const restTime = 200;
/** How long results wait for their excerpts before their titles are shown without them. */
const patience = 1000;
/** How long the index may take before a reader is told that it is still loading. */
const slowness = 2000;

/** Settles when nobody has typed for a while, if nothing else is typed. */
export function rest(): Promise<void> {
  return delay(restTime);
}

/** Waits for something, but not for ever: what comes later comes later. */
export async function notTooLong(what: Promise<unknown>): Promise<void> {
  await Promise.race([what, delay(patience)]);
}

/**
 * Tells when an answer is slow to come.
 *
 * @param tell not called once the answer is there
 */
export async function withWord<T>(answer: Promise<T>, tell: () => void): Promise<T> {
  const timer = setTimeout(tell, slowness);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

function delay(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
