import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a lock may lack the name of its owner, in milliseconds. */
const patience = 3000;

/**
 * Runs `work` while no other process of this machine does work under the same lock.
 *
 * The lock is a folder, since making one is atomic; the owner's process id stands inside, and a lock whose owner is gone
 * is taken over.
 *
 * @param folder path of the lock
 * @param whenBusy called once if another process holds it
 */
export async function withLock<T>(folder: string, whenBusy: () => void, work: () => Promise<T>): Promise<T> {
  await take(folder, whenBusy);
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string, whenBusy: () => void): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const owner = path.join(folder, 'pid');
  let nameless = 0;
  for (let tries = 0; ; tries++) {
    try {
      await mkdir(folder);
      await writeFile(owner, String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
    nameless = pid > 0 ? 0 : nameless + 200;
    if ((pid > 0 && !isRunning(pid)) || nameless > patience) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (tries === 0) whenBusy();
    await wait(200);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
