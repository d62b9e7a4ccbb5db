import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/lib/survey/sentences.ts';

const cases: [string, string, string[]][] = [
  ['two sentences', 'One is here. Two is there!', ['One is here.', 'Two is there!']],
  [
    'abbreviations',
    'Models, e.g. LSTMs, work, i.e. Learn. So Zhai et al. Say.',
    ['Models, e.g. LSTMs, work, i.e. Learn.', 'So Zhai et al. Say.'],
  ],
  ['initials', 'Work by J. Doe is old. It holds.', ['Work by J. Doe is old.', 'It holds.']],
  ['numbers with a point', 'It is 2.5 times faster. Yes.', ['It is 2.5 times faster.', 'Yes.']],
  ['mathematics with a point', 'Let $a. B$ be given. Then.', ['Let $a. B$ be given.', 'Then.']],
  ['closing marks', 'He said “stop.” Then (he left.) Done.', ['He said “stop.”', 'Then (he left.)', 'Done.']],
  ['a sentence without an end', 'And so on', ['And so on']],
  ['nothing', '  ', []],
];

describe('splitSentences', () => {
  it.each(cases)('handles %s', (_title, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});
