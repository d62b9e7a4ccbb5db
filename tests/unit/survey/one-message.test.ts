import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { chapterPage, digestOf, problemsOf, surveyOf } from './make-page.ts';

describe('one mistake', () => {
  it.each([
    ['an address with a hidden scheme', '[a](java&Tab;script:alert%281%29)', 'unsafe-address'],
    ['an address with an encoded scheme', '[a](%6Aavascript:alert%281%29)', 'unsafe-address'],
    ['an empty heading', '## Words\n\n##', 'heading-empty'],
    [
      'a drawing with a path',
      '<Figure id="fig-a" src="../a.svg" alt="Two ways to compute the same output.">\n\nC.\n\n</Figure>',
      'attribute-value',
    ],
    ['a command that KaTeX would show in red', '$\\href{https://a.org/}{x}$', 'broken-tex'],
  ])('is one message: %s', (_title, body, rule) => {
    const { diagnostics } = surveyOf({ chapters: [chapterPage('01-one', body)] });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.rule)).toEqual([rule]);
  });

  it('is told once when a tag of the abstract lacks its partner', () => {
    const page = parsePage(
      'content/papers/ames2021deep.mdx',
      '---\nkey: ames2021deep\ntitle: Deep Buoys\nseeds:\n  - file: a.txt\n    lines: [1, 3]\n---\n\n<Abstract>\n\nWords.\n',
    );
    expect(
      problemsOf(
        surveyOf({ papers: [page], digests: [digestOf([{ title: 'Deep Buoys', abstract: 'Words.' }])] }),
      ).map((line) => line.split(' ')[1]),
    ).toEqual(['tag-unclosed']);
  });
});

it.each([
  ['the @property decorator', true],
  ['[@property]', false],
])('says how a plain @ is written: %s', (body, says) => {
  const { diagnostics } = surveyOf({ chapters: [chapterPage('01-one', body)] });
  const hint = diagnostics.find(({ rule }) => rule === 'unknown-key')?.hint ?? '';
  expect(hint.includes('For a plain @ write')).toBe(says);
});
