import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { nodesOf } from '../../../src/lib/dialect/tree/walk.ts';
import { hostilePieces } from './hostile.ts';

const file = 'content/chapters/01-x.mdx';
const runs = Number(process.env['RUNS'] ?? 500);

/** Source text, nothing escaped. */
const source = fc
  .array(
    fc.constantFrom(
      ...hostilePieces,
      '[@a2020b, "words"]',
      '<Aside kind="note">',
      '</Aside>',
      '<Term id="a">',
      '</Term>',
      '\n\n',
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

function rules(text: string): string[] {
  return parsePage(file, text).diagnostics.map(({ rule }) => rule);
}

describe('parsePage', () => {
  it('never throws, and every place lies in the file', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { diagnostics } = parsePage(file, text);
        const lines = text.split(/\r\n|\n|\r/u);
        for (const { place, rule, message, hint } of diagnostics) {
          expect(rule).not.toBe('unreadable');
          expect(place.line).toBeLessThanOrEqual(lines.length);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
          expect(place.endLine ?? place.line).toBeGreaterThanOrEqual(place.line);
          expect(message).toMatch(/[.!?]$/u);
          expect(hint).toBeTruthy();
        }
      }),
      { numRuns: runs },
    );
  });

  it('loses no text without saying so', () => {
    const letters = fc.array(
      fc.constantFrom(
        'alpha',
        'beta ',
        'gamma',
        ' ',
        '[@a2020b, "',
        '"',
        ']',
        '[',
        '{',
        '}',
        '<',
        '>',
        '*',
        '_',
        '$',
        '\n',
        '<Term id="a">',
        '</Term>',
        '@',
        ';',
        ',',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(letters, (pieces) => {
        const text = pieces.join('');
        const page = parsePage(file, text);
        if (page.diagnostics.length > 0) return;
        const shown = nodesOf(page.tree)
          .flatMap((node) => {
            if (node.type === 'citation') return node.items.map(({ key, evidence = '' }) => key + evidence);
            if (node.type === 'link') return [node.url];
            return 'value' in node ? [node.value] : [];
          })
          .join(' ');
        for (const word of text.match(/alpha|beta|gamma/gu) ?? []) expect(shown).toContain(word);
      }),
      { numRuns: runs },
    );
  });

  it.each([
    ['brackets', '['],
    ['braces', '{'],
    ['tags', '<'],
    ['block quotes', '> '],
    ['list markers', '- '],
    ['numbers', '1. '],
    ['citations', '[@a, "'],
    ['openings of emphasis', '**a '],
    ['links', '[a]('],
    ['footnotes', '[^'],
    ['components', '<Aside kind="note">\n\n'],
    ['comments', '<!--'],
    ['attributes', '<a b=\'<a b="'],
    ['ids of headings', '{/* #'],
    ['keys', '@a'],
  ])('reads ten thousand %s in a moment', (_, piece) => {
    const before = performance.now();
    expect(rules(piece.repeat(10_000))).not.toContain('unreadable');
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it('reads a list that is nested two thousand levels deep in a moment', () => {
    const before = performance.now();
    const list = Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    expect(rules(list)).toEqual(['too-deep']);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('refuses a page whose paragraphs are many and full of marks', () => {
    expect(rules(`${'{ '.repeat(2900)}\n\n`.repeat(60))).toEqual(['too-complex']);
    expect(rules(`${'\\{ '.repeat(2900)}\n\n`.repeat(3))).toEqual([]);
  });

  it('counts the rest of very many problems', () => {
    const { diagnostics } = parsePage(file, '{x} '.repeat(500));
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({
      rule: 'many-problems',
      severity: 'error',
      message: '300 more problems follow from here on.',
    });
  });

  it('gives the front matter as plain data and its first line', () => {
    const page = parsePage(file, '---\ntitle: "A: b"\nn: [1, 2]\n---\n\nText.\n');
    expect(page).toMatchObject({
      frontmatter: { title: 'A: b', n: [1, 2] },
      frontmatterLine: 2,
      diagnostics: [],
    });
    expect(parsePage(file, 'Text.')).toMatchObject({ frontmatter: {}, diagnostics: [] });
    expect(parsePage(file, '')).toMatchObject({ frontmatter: {}, diagnostics: [], tree: { children: [] } });
  });

  it('sorts problems of front matter and body by place', () => {
    const { diagnostics } = parsePage(file, '---\na: b: c\n---\n\n{y}\n\n{x} {z}\n');
    expect(diagnostics.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
      '2:4',
      '5:1',
      '7:1',
      '7:5',
    ]);
  });

  it('knows the page of a paper by its folder', () => {
    const abstract = '<Abstract>\n\nx\n\n</Abstract>\n';
    expect(parsePage('content/papers/a.mdx', abstract).diagnostics).toEqual([]);
    expect(parsePage('content/chapters/01-papers.mdx', abstract).diagnostics).toHaveLength(1);
  });
});
