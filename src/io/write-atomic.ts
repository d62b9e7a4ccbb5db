import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `.<name>.<process>.<count>.part`: hidden, beside its goal, and tells which process wrote it. */
const leftover = /^\..+\.(\d+)\.\d+\.part$/u;

/** A process id may be given to another process after a while; after this long a file is left over for sure. */
const oneHour = 60 * 60 * 1000;

let count = 0;

/**
 * Writes a file so that whoever reads it, and whenever this process is killed, finds either the old text or the
 * new one: into a temporary file in the same folder, which then takes the name. Makes the folder if need be.
 */
export async function writeAtomic(file: string, text: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  count += 1;
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.${count}.part`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Deletes the temporary files that killed processes left in a folder. */
export async function cleanLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = leftover.exec(name)?.[1];
    if (writer === undefined) continue;
    const file = path.join(folder, name);
    if (!isRunning(Number(writer)) || (await ageOf(file)) > oneHour) await rm(file, { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function ageOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}
