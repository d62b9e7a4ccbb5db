import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../src/io/lock.ts';

describe('a lock', () => {
  let folder: string;
  let lock: string;
  const nothing = (): void => undefined;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'compendium-lock-'));
    lock = path.join(folder, 'some', 'lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets one at a time do its work, and tells the other that it waits', async () => {
    const events: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      events.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      events.push(`${name} ends`);
    };
    const first = withLock(lock, nothing, work('first'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all([first, withLock(lock, () => events.push('second waits'), work('second'))]);
    expect(events).toEqual(['first starts', 'second waits', 'first ends', 'second starts', 'second ends']);
  });

  it('is free again when the work fails', async () => {
    await expect(withLock(lock, nothing, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    mkdirSync(lock, { recursive: true });
    writeFileSync(path.join(lock, 'pid'), '4194303');
    expect(await withLock(lock, nothing, () => Promise.resolve('done'))).toBe('done');
  });
});
