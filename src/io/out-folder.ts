import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { generatorRoot } from './paths.ts';

/** One of these stands in every site, finished or half done. */
const marks: ReadonlySet<string> = new Set(['_astro', '.prerender', 'pagefind']);

/**
 * Refuses an output folder that must not be emptied, as a build does first: one that holds the survey or the generator,
 * one that lies in what people write, and one with files that are no site.
 *
 * @throws CompendiumError
 */
export async function refuseDangerousOut(out: string, root: string): Promise<void> {
  for (const precious of [root, generatorRoot, process.cwd()]) {
    if (isWithin(precious, out)) {
      throw new CompendiumError(`--out ${out} would be emptied, and it holds ${precious}.`, { hint });
    }
  }
  for (const source of ['content', 'seeds'].map((name) => path.join(root, name))) {
    if (isWithin(out, source)) {
      throw new CompendiumError(`--out ${out} lies in ${source}, which people write.`, { hint });
    }
  }
  const names = await namesIn(out);
  if (names.length > 0 && !names.some((name) => marks.has(name))) {
    throw new CompendiumError(
      `--out ${out} would be emptied, and it holds something that is no site: ${names[0]}.`,
      { hint },
    );
  }
}

const hint = 'Choose a folder of its own, such as dist.';

function isWithin(inner: string, outer: string): boolean {
  const inside = path.relative(outer, inner);
  return inside === '' || !(inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new CompendiumError(`--out ${folder} is a file.`, { hint });
    throw error;
  }
}
