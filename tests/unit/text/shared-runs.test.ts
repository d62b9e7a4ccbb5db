import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexRuns, sharedRuns } from '../../../src/lib/text/shared-runs.ts';

const index = indexRuns(
  [
    { owner: 'buoys', words: 'deep buoys drift less than shallow ones do'.split(' ') },
    { owner: 'ropes', words: 'deep buoys drift less than old ropes'.split(' ') },
  ],
  4,
);

it('finds the longest run and whose it is', () => {
  expect(sharedRuns(index, 'we saw deep buoys drift less than shallow ships'.split(' '))).toEqual([
    { from: 2, to: 8, owner: 'buoys' },
  ]);
});

it('finds several runs, and none that is too short', () => {
  const words = 'deep buoys drift less and drift less than shallow but than old ropes'.split(' ');
  expect(sharedRuns(index, words)).toEqual([
    { from: 0, to: 4, owner: 'buoys' },
    { from: 5, to: 9, owner: 'buoys' },
  ]);
});

it('asks only the owners it is told to ask', () => {
  const words = 'deep buoys drift less than shallow'.split(' ');
  expect(sharedRuns(index, words, (owner) => owner === 'ropes')).toEqual([
    { from: 0, to: 5, owner: 'ropes' },
  ]);
  expect(sharedRuns(index, words, () => false)).toEqual([]);
});

it('agrees with a search word by word', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 4 }), (text, asked, length) => {
      const runs = sharedRuns(indexRuns([{ owner: 0, words: text }], length), asked);
      const isIn = (run: readonly string[]): boolean => ` ${text.join(' ')} `.includes(` ${run.join(' ')} `);
      for (const { from, to } of runs) expect(isIn(asked.slice(from, to))).toBe(true);
      for (let at = 0; at + length <= asked.length; at += 1) {
        if (!isIn(asked.slice(at, at + length))) continue;
        expect(runs.some(({ from, to }) => from <= at && at < to)).toBe(true);
      }
    }),
  );
});
