import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { mergePage } from '../../../src/lib/papers/merge-page.ts';
import { mergePapers } from '../../../src/lib/papers/merge.ts';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';

/** What a digest might hold to do harm, or by accident. Nothing of it may become syntax. */
const hostile: [what: string, text: string][] = [
  ['braces', 'a {b} c } d { e {{f}} {'],
  ['an expression', 'run {process.exit()} and {(() => { throw 1 })()}'],
  ['a script', '<script>alert(1)</script> <img src=x onerror="alert(1)"> </Abstract>'],
  ['closing tags', '</Abstract></div><Abstract>'],
  ['components', '<Equation id="eq-x"> <Term id="a">b</Term> <Abstract/> <>x</>'],
  ['import', 'import x from "y"; import {readFileSync} from "node:fs"'],
  ['export', 'export const x = 1; export default function () {}'],
  ['a front-matter fence', '--- title: x ---'],
  ['directives', ':::note x ::: :cite[x]{y} ::leaf[x]'],
  ['an HTML comment', '<!-- x --> <![CDATA[ x ]]> <?php x ?> <!DOCTYPE html>'],
  ['right-to-left marks', 'safe \u202Etxt.exe\u202C \u200Fabc\u2067def\u2069'],
  ['zero-width characters', 'im\u200Bport z\u200De\u2060ro'],
  ['brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`],
  ['braces, many', `${'{'.repeat(10_000)}x`],
  ['angle brackets, many', `${'<'.repeat(10_000)}x`],
  ['asterisks, many', `${'*a'.repeat(5_000)}`],
  ['a key', '@zhai2023stabilizing and [@zhai2023stabilizing] and [@x, "words"] and [-@x] mail a@b.org'],
  ['a cross-reference', '@eq-ssm, @sec-intro and [@fig-a; @fig-b]'],
  ['pipes', '| a | b | c || d |'],
  ['a list marker', '- item * item + item 1. item'],
  ['a heading', '# heading ## heading'],
  ['a quotation', '> quoted >> twice'],
  ['a rule', '*** ___ * * *'],
  ['code', '`code` ``code`` ```js code``` ~~~'],
  ['emphasis', '*a* **b** _c_ __d__ ~~e~~ *f'],
  ['links', '[a](javascript:alert(1)) ![b](x) [c]: http://d <http://e.org>'],
  ['character references', '&lt;script&gt; &amp; &#60; &copy; &nbsp'],
  ['backslashes', 'a \\ b \\\\ c \\{ d \\< e'],
  ['quotation marks', `"a" 'b' “c” «d»`],
];

/** A digest with one paper whose abstract begins with the text, and one whose title is the text. */
function readPapers(text: string) {
  const plain =
    'We show that the sheep of the meadow are counted well, and that this holds for goats and for cows too.';
  const digest = parseDigest(
    'a.txt',
    `Subscribe\nA Study of Sheep\n${text} ${plain}\nA ${text.slice(0, 80)} Study\n${plain}`,
  );
  return mergePapers([digest], []).papers;
}

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('a hostile digest', () => {
  it.each(hostile)('with %s comes out as plain text', (_, text) => {
    for (const paper of readPapers(text)) {
      const { file, source } = mergePage(paper, undefined);
      const page = parsePage(file, source);
      expect(page.diagnostics).toEqual([]);
      expect(page.tree.children.map(({ type }) => type)).toEqual(['mdxJsxFlowElement']);
      expect(page.frontmatter).toMatchObject({ key: paper.key, title: paper.title });
      const [element] = page.tree.children;
      const expected = paper.abstract.blocks.map((block) => toString(block)).join(' ');
      expect(words(element ? toString(element) : '')).toBe(words(expected));
      expect(mergePage(paper, source).source).toBe(source);
    }
  });

  it.each(
    hostile.filter(
      ([what]) => !/links|backslashes|quotation|emphasis|code|directives|reference|fence/u.test(what),
    ),
  )('with %s keeps its own words', (_, text) => {
    const [paper] = readPapers(text);
    const shown = words((paper?.abstract.blocks ?? []).map((block) => toString(block)).join(' '));
    expect(shown.startsWith(words(text))).toBe(true);
  });
});
