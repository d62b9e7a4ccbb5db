import { expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { transform } from '../../../src/lib/markdown/remark-smart-punctuation.ts';
import { smartPunctuation } from '../../../src/lib/markdown/smart-punctuation.ts';
import { plainText } from '../../../src/lib/survey/plain-text.ts';

it.each([
  ['"one" and "two"', '“one” and “two”'],
  ["'one' and 'two'", '‘one’ and ‘two’'],
  ["it's the models' own", 'it’s the models’ own'],
  ['("in brackets")', '(“in brackets”)'],
  ['"\'nested\' quotes"', '“‘nested’ quotes”'],
  ["the '90s, rock 'em", 'the ’90s, rock ’em'],
  ['a -- b --- c ... d', 'a – b — c … d'],
  ['a---"b"', 'a—“b”'],
  ['---- and .... stay', '---- and .... stay'],
  ['5" wide', '5” wide'],
  ['see https://a.org/x--y\'z "and" on', "see https://a.org/x--y'z “and” on"],
  ['one-to-one 2.5', 'one-to-one 2.5'],
  ['“already” there’s', '“already” there’s'],
])('makes %s into %s', (text, expected) => {
  expect(smartPunctuation({ text, before: '', after: '' })).toBe(expected);
  expect(smartPunctuation({ text: expected, before: '', after: '' })).toBe(expected);
});

it.each([
  ['"*one*" two', '“one” two'],
  ['*"one"* `"c"` two"', '“one” "c" two”'],
  ["[@ames2021a]'s model and *Mamba*'s", '’s model and Mamba’s'],
  ['$x$"y"', '$x$”y”'],
  ['a "$x$" b', 'a “$x$” b'],
])('reads %s over the borders of its parts', (source, expected) => {
  const { tree } = parsePage('content/chapters/01-a.mdx', source);
  transform(tree);
  expect(plainText(tree).trim()).toBe(expected);
});
