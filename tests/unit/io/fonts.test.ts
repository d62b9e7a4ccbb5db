import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatorRoot } from '../../../src/io/paths.ts';
import { weights } from '../../../src/io/subset-fonts.ts';

const named: Record<string, number> = { normal: 400, bold: 700 };

it('asks for no weight that the faces lose when they are cut', async () => {
  const styles = path.join(generatorRoot, 'src', 'styles');
  const found = new Set<number>();
  for await (const name of glob('**/*.css', { cwd: styles })) {
    // What a face can do is a range; what an element asks for is one value.
    const text = await readFile(path.join(styles, name), 'utf8');
    for (const [, value = ''] of text.matchAll(/font-weight:\s*([\w-]+)\s*;/gu))
      found.add(named[value] ?? Number(value));
  }
  expect(found.size).toBeGreaterThan(2);
  expect([...found].filter((weight) => !(weight >= weights.min && weight <= weights.max))).toEqual([]);
});
