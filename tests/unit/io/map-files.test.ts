import { expect, it } from 'vitest';
import { mapFiles } from '../../../src/io/map-files.ts';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('answers in the order of the items, with few at work at a time', async () => {
  let working = 0;
  let most = 0;
  const items = Array.from({ length: 500 }, (_, index) => index);
  const answers = await mapFiles(items, async (item) => {
    working += 1;
    most = Math.max(most, working);
    await soon();
    working -= 1;
    return item * 2;
  });
  expect(answers).toEqual(items.map((item) => item * 2));
  expect(most).toBe(64);
});

it('fails with what failed, when nothing is at work any more', async () => {
  let working = 0;
  const fail = mapFiles([1, 2, 3, 4], async (item) => {
    working += 1;
    await soon();
    working -= 1;
    if (item === 2) throw new Error('no room left');
  });
  await expect(fail).rejects.toThrow('no room left');
  expect(working).toBe(0);
});
