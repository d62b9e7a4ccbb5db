import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { paperFrontmatterSchema } from '../../../src/lib/papers/front-matter.ts';
import { checkFrontmatter, frontmatterPlace } from '../../../src/lib/survey/front-matter.ts';

const good = `key: k
title: T
seeds:
  - file: a.txt
    lines: [1, 3]
`;

function check(yaml: string): string[] {
  const page = parsePage('content/papers/k.mdx', `---\n${yaml}---\n\nText.\n`);
  return checkFrontmatter(page, paperFrontmatterSchema).diagnostics.map(({ place, message, hint }) =>
    `${place.line}:${place.column} ${message} ${hint ?? ''}`.trim(),
  );
}

describe('checkFrontmatter', () => {
  it('gives the value with its defaults', () => {
    const page = parsePage('content/papers/k.mdx', `---\n${good}---\n`);
    expect(checkFrontmatter(page, paperFrontmatterSchema)).toMatchObject({
      value: { key: 'k', authors: [], tags: [], related: [] },
      diagnostics: [],
    });
  });

  it.each([
    ['an unknown field', `${good}yaer: 2020\n`],
    ['an unknown field deep inside', good.replace('file: a.txt', 'fil: a.txt')],
    ['text for a number', `${good}year: "2020"\n`],
    ['a number for text', `${good}arxiv: 2303.06296\n`],
    ['a broken number', `${good}year: 2020.5\n`],
    ['a kind that there is not', `${good}kind: theorie\n`],
    ['text for a list', `${good}tags: decay\n`],
    ['an empty value', `${good}year:\n`],
    ['an empty text', good.replace('title: T', 'title: ""')],
    ['no seeds', good.replace(/seeds:[\s\S]*/u, 'seeds: []\n')],
    ['one line of two', good.replace('[1, 3]', '[1]')],
    ['an arXiv id that is none', `${good}arxiv: "https://arxiv.org/abs/2303.06296"\n`],
    ['a DOI with its address', `${good}doi: https://doi.org/10.1000/182\n`],
    ['a key that no address can have', good.replace('key: k', 'key: K l')],
    ['the key of the list of papers', good.replace('key: k', 'key: index')],
    ['an address that is none', `${good}code: github.com/a/b\n`],
  ])('reports %s', (_title, yaml) => {
    expect(check(yaml)).toMatchSnapshot();
  });

  it('reports a page without front matter', () => {
    const page = parsePage('content/papers/k.mdx', 'Text.\n');
    const { diagnostics } = checkFrontmatter(page, paperFrontmatterSchema);
    expect(diagnostics.map(({ place, message }) => `${place.line}:${place.column} ${message}`)).toContain(
      '1:1 The page does not start with front matter.',
    );
    expect(diagnostics).toHaveLength(1);
  });

  it.each([
    ['a tab', `${good}venue:\n\t- x\n`],
    ['a field twice', `${good}title: U\n`],
    ['a colon', good.replace('title: T', 'title: T: U')],
  ])('says nothing of missing fields where the front matter cannot be read because of %s', (_title, yaml) => {
    expect(check(yaml)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.org',
    '//a.org',
    'https://a.org/">',
    'https://a.org/}',
  ])('refuses the address %s', (address) => {
    expect(check(`${good}code: ${JSON.stringify(address)}\n`)).toHaveLength(1);
  });
});

describe('frontmatterPlace', () => {
  it('counts lines from the top of the file, with Windows line ends and a byte-order mark too', () => {
    for (const change of [
      (text: string) => text,
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ]) {
      const page = parsePage('content/papers/k.mdx', change(`---\n${good}---\n`));
      expect(frontmatterPlace(page, ['seeds', 0, 'lines', 1])).toMatchObject({ line: 6, column: 16 });
    }
  });
});
