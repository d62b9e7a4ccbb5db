/** Files that are open at a time: far below what any system allows. */
const atOnce = 64;

/**
 * Does something with each item, a limited number of them at a time: for files, of which a system lets a process open
 * only so many.
 *
 * @returns the answers in the order of the items
 * @throws what the first failing call throws, when those at work have ended
 */
export async function mapFiles<Item, Answer>(
  items: Iterable<Item>,
  use: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const waiting = [...items].entries();
  const answers: Answer[] = [];
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) answers[index] = await use(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers;
}
