import { readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Marks a file of a cache as used. @returns whether it is there */
export async function touch(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

/**
 * Deletes what a cache has not used for longest.
 *
 * @param used names of the files in use, which stay
 * @param spare how many others are kept
 */
export async function forgetOldest(
  cache: string,
  { ending, used, spare }: { ending: string; used: ReadonlySet<string>; spare: number },
): Promise<void> {
  const others = (await readdir(cache)).filter((name) => name.endsWith(ending) && !used.has(name));
  if (others.length <= spare) return;
  const aged = await Promise.all(
    others.map(async (name) => ({
      name,
      used: (await stat(path.join(cache, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  aged.sort((a, b) => b.used - a.used);
  await Promise.all(aged.slice(spare).map(({ name }) => rm(path.join(cache, name), { force: true })));
}
