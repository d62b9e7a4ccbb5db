import { expect, it } from 'vitest';
import { labelPapers } from '../../../src/lib/survey/labels.ts';

const paper = (key: string, title: string, authors: string[], year?: number) => ({
  key,
  title,
  authors,
  year,
});

it('gives letters to papers that would share a label, in order of title', () => {
  const labels = labelPapers([
    paper('chen2023b', 'Beta', ['A Chen', 'B Li', 'C Wu'], 2023),
    paper('chen2023a', 'Zeta', ['D Chen', 'E Xu', 'F Ma'], 2023),
    paper('chen2024', 'Alpha', ['A Chen', 'B Li', 'C Wu'], 2024),
    paper('ho', 'Gamma', ['G Ho']),
  ]);
  expect([...labels.values()].map(({ label }) => label)).toEqual([
    'Chen et al., 2023a',
    'Chen et al., 2023b',
    'Chen et al., 2024',
    'Ho, n.d.',
  ]);
  expect(labels.get('chen2023a')).toEqual({
    shortAuthors: 'Chen et al.',
    yearLabel: '2023b',
    label: 'Chen et al., 2023b',
  });
});

it('goes on with two letters after the twenty-sixth paper', () => {
  const many = Array.from({ length: 28 }, (_, index) =>
    paper(`k${index}`, `T${100 + index}`, ['A Ho'], 2020),
  );
  expect([...labelPapers(many).values()].map(({ yearLabel }) => yearLabel).slice(24)).toEqual([
    '2020y',
    '2020z',
    '2020aa',
    '2020ab',
  ]);
});
