import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../src/io/command.ts';
import { CompendiumError } from '../../../src/lib/diagnostics/error.ts';

describe('describeError', () => {
  it('says what is wrong with a file in plain words', async () => {
    const missing = path.join(tmpdir(), 'compendium-nothing', 'a.txt');
    const problem = (work: Promise<unknown>): Promise<string> => work.then(() => '', describeError);
    expect(await problem(readFile(missing))).toBe(
      `error: cannot use ${missing}: it is not there, or is a link to what is not there.\n`,
    );
    expect(await problem(writeFile(tmpdir(), ''))).toBe(
      `error: cannot use ${tmpdir()}: it is a folder, not a file.\n`,
    );
  });

  it('gives the hint of a known error, and for others how to see more', () => {
    expect(describeError(new CompendiumError('no.', { hint: 'Do.' }))).toBe('error: no.\nhint:  Do.\n');
    expect(describeError(new Error('odd'))).toMatch(/^error: odd\nhint: .*COMPENDIUM_DEBUG/u);
  });
});
