import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/lib/diagnostics/diagnostic.ts';
import { CompendiumError } from '../../../src/lib/diagnostics/error.ts';
import { nearest } from '../../../src/lib/diagnostics/nearest.ts';
import { compareDiagnostics } from '../../../src/lib/diagnostics/order.ts';
import { makeReport, summarise } from '../../../src/lib/diagnostics/report.ts';

function found(
  file: string,
  line: number,
  column: number,
  severity: Diagnostic['severity'] = 'error',
  rule = 'a',
): Diagnostic {
  return { rule, severity, message: 'm', place: { file, line, column } };
}

describe('nearest', () => {
  const keys = [
    'zhai2023stabilizing',
    'zhai2023sigmoid',
    'dao2024transformers',
    'note',
    'open',
    'disagreement',
  ];

  it.each([
    ['zhai2023stabilising', ['zhai2023stabilizing']],
    ['Zhai2023Stabilizing', ['zhai2023stabilizing']],
    ['zhai2023', ['zhai2023sigmoid', 'zhai2023stabilizing']],
    ['nota', ['note']],
    ['x', []],
    ['', []],
    ['something-else-entirely', []],
  ])('takes %o for %o', (word, expected) => {
    expect(nearest(word, keys, 2)).toEqual(expected);
  });

  it('returns no more than asked for', () => {
    expect(nearest('aaab', ['aaaa', 'aaac', 'aaad'], 2)).toEqual(['aaaa', 'aaac']);
  });
});

describe('compareDiagnostics', () => {
  it('orders by file, line, column, severity and rule', () => {
    const sorted = [
      found('a.mdx', 2, 9),
      found('a.mdx', 10, 1, 'error', 'a'),
      found('a.mdx', 10, 1, 'error', 'b'),
      found('a.mdx', 10, 1, 'warning', 'a'),
      found('a.mdx', 10, 3),
      found('b.mdx', 1, 1),
    ];
    expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
  });
});

describe('makeReport', () => {
  it('counts by severity', () => {
    const report = makeReport([found('a', 1, 1), found('a', 1, 1, 'warning'), found('b', 1, 1)], 5);
    expect(report).toMatchObject({ version: 1, pages: 5, errors: 2, warnings: 1, notes: 0 });
  });

  it.each([
    [[], 'No problems in 351 pages'],
    [[found('a', 1, 1)], '1 error in 1 file'],
    [
      [found('a', 1, 1), found('b', 1, 1), found('b', 2, 1), found('b', 3, 1, 'warning')],
      '3 errors, 1 warning in 2 files',
    ],
    [[found('a', 1, 1, 'note'), found('a', 2, 1, 'note')], '2 notes in 1 file'],
  ])('sums up %#', (diagnostics, summary) => {
    expect(summarise(makeReport(diagnostics, 351))).toBe(summary);
  });
});

describe('CompendiumError', () => {
  it('carries what a person needs', () => {
    const cause = new Error('disk');
    const error = new CompendiumError('It failed.', { hint: 'Try again.', value: 3, cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'CompendiumError',
      message: 'It failed.',
      hint: 'Try again.',
      value: 3,
      cause,
    });
  });
});
