import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { codeAddress } from '../../../src/lib/papers/code-address.ts';
import { checkAbstract } from '../../../src/lib/papers/faithful.ts';
import { mergePage } from '../../../src/lib/papers/merge-page.ts';
import { writePage } from '../../../src/lib/papers/page.ts';
import { repairTex } from '../../../src/lib/papers/tex/repair.ts';
import type { Paper } from '../../../src/lib/papers/types.ts';
import { makeDigest, makeFacts } from './make-digest.ts';

/** A paper whose title, authors, venue and abstract are any text whatever. */
function makePaper(title: string, author: string, venue: string, abstract: string): Paper {
  const { entries } = makeDigest('a.txt', [[title, abstract]]);
  const facts = makeFacts('any2024', title, 1, { venue, authors: [{ given: '', family: author }] });
  return { key: 'any2024', facts, entries, title, abstract: repairTex(abstract) };
}

/** Words, numbers and all that Markdown, MDX, YAML and TeX take for syntax. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '}',
      '<',
      '>',
      '</Abstract>',
      '<Term id="a">',
      '{/* x */}',
      '[',
      ']',
      '(',
      ')',
      '[@key, "x"]',
      '@eq-a',
      '@key',
    ],
    ...[
      '*',
      '**',
      '_',
      '`',
      '~',
      '$',
      '$x$',
      '\\',
      '\\[',
      '\\]',
      '|',
      '#',
      '- ',
      '1. ',
      '> ',
      '---',
      '```',
      ':::note',
      '!',
    ],
    ...[
      'import x',
      'export const',
      '&amp;',
      '&#123;',
      'https://a.org/b_c',
      'www.a.org',
      'a@b.org',
      "''",
      '``',
      '"',
      ': ',
      '%',
    ],
    ...[
      'x_1',
      'R^{n times d}',
      'O(n n)',
      '{\\em x}',
      '\\textbf{y}',
      '\u202E',
      '\u200B',
      'é',
      '羊',
      '😀',
      '\u00A0',
      ' ',
      '. ',
    ],
  ),
  fc.string({ maxLength: 4 }),
);
const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
/** As the parser of digests leaves it: white space at no end, none but single spaces inside, no control characters. */
const cleaned = text
  .map((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .filter((value) => value !== '');

describe('writePage', () => {
  it('writes any text so that it is read back as text and nothing else', () => {
    fc.assert(
      fc.property(cleaned, cleaned, cleaned, cleaned, (title, author, venue, abstract) => {
        const paper = makePaper(title, author, venue, abstract);
        const page = parsePage('content/papers/any2024.mdx', writePage(paper));
        expect(page.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(page.frontmatter).toMatchObject({
          key: 'any2024',
          title,
          authors: [author],
          venue,
          year: 2024,
        });
        const [element, ...others] = page.tree.children;
        expect(others).toEqual([]);
        const shown = element ? toString(element) : '';
        expect(words(shown)).toBe(words(paper.abstract.blocks.map((block) => toString(block)).join('')));
      }),
      { numRuns: 400 },
    );
  });

  it('writes what ingest then leaves alone, and what is faithful to the digest', () => {
    fc.assert(
      fc.property(cleaned, (abstract) => {
        const paper = makePaper('A Study', 'Bo Peep', 'Meadows', `We count. ${abstract} We end.`);
        const { source, file } = mergePage(paper, undefined);
        expect(mergePage(paper, source)).toMatchObject({ source, kept: false, diagnostics: [] });
        expect(checkAbstract(parsePage(file, source), paper.entries)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves <Abstract> out where no digest has an abstract', () => {
    const source = writePage(makePaper('A Study', 'Bo Peep', 'Meadows', ''));
    expect(source).not.toContain('Abstract');
    expect(source).not.toContain('abstract:');
    expect(parsePage('content/papers/any2024.mdx', source).diagnostics).toEqual([]);
  });
});

describe('codeAddress', () => {
  it.each([
    ['Code is at https://github.com/peep/sheep.', 'https://github.com/peep/sheep'],
    [
      'See https://sheep.org and https://gitlab.com/peep/sheep/tree/main too',
      'https://gitlab.com/peep/sheep/tree/main',
    ],
    ['By https://github.com/peep alone', undefined],
    ['No address', undefined],
  ])('of "%s" is %s', (abstract, address) => {
    expect(codeAddress(repairTex(abstract))).toBe(address);
  });
});

function words(value: string): string {
  return value.replace(/\s+/gu, '');
}
