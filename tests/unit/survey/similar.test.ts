import { expect, it } from 'vitest';
import { similarPapers } from '../../../src/lib/survey/similar.ts';

const papers = [
  { key: 'a', title: 'Neural collapse in classifiers', text: 'Features of classes collapse to their means.' },
  { key: 'b', title: 'Feature collapse', text: 'We study collapsing features and class means.' },
  { key: 'c', title: 'State-space models', text: 'Linear recurrence for long sequences.' },
  { key: 'd', title: 'Long sequences', text: 'A recurrence keeps a state.' },
];

it('finds the papers that share words, the best first', () => {
  const similar = similarPapers(papers);
  expect(similar.get('a')?.map(({ key }) => key)).toEqual(['b']);
  expect(similar.get('c')?.[0]?.key).toBe('d');
});

it('gives scores between 0 and 1 that do not depend on the order of the papers', () => {
  const similar = similarPapers(papers);
  expect(similarPapers(papers.toReversed())).toEqual(similar);
  for (const list of similar.values())
    for (const { score } of list) expect(score > 0 && score <= 1).toBe(true);
});

it('lists ten at most', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    key: `k${index}`,
    title: index < 10 ? 'attention heads' : 'codebook entries',
    text: `variant${index % 3}`,
  }));
  expect(similarPapers(many).get('k3')).toHaveLength(10);
});
