import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/lib/diagnostics/diagnostic.ts';
import { formatAnnotation, formatDiagnostic } from '../../../src/lib/diagnostics/format.ts';

const diagnostic: Diagnostic = {
  rule: 'duplicate-id',
  severity: 'error',
  message: 'The id “eq-a” is used twice.',
  hint: 'Choose another.',
  place: { file: 'content/chapters/06-x.mdx', line: 2, column: 5, endLine: 2, endColumn: 9 },
  related: [
    {
      message: 'the first one',
      place: { file: 'content/chapters/01-y.mdx', line: 1, column: 1, endLine: 1, endColumn: 5 },
    },
  ],
};
const sources = new Map([
  ['content/chapters/06-x.mdx', 'one\nsee eq-a\n'],
  ['content/chapters/01-y.mdx', 'eq-a'],
]);

describe('formatDiagnostic', () => {
  it('shows place, frame, message, hint and the other places', () => {
    expect(formatDiagnostic(diagnostic, (file) => sources.get(file))).toMatchInlineSnapshot(`
      "content/chapters/06-x.mdx:2:5  error  duplicate-id

        1 | one
        2 | see eq-a
          |     ^^^^

      The id “eq-a” is used twice.
      hint: Choose another.
      see   content/chapters/01-y.mdx:1:1  the first one

        1 | eq-a
          | ^^^^"
    `);
  });

  it('does without a source', () => {
    expect(formatDiagnostic(diagnostic, () => undefined)).toMatchInlineSnapshot(`
      "content/chapters/06-x.mdx:2:5  error  duplicate-id
      The id “eq-a” is used twice.
      hint: Choose another.
      see   content/chapters/01-y.mdx:1:1  the first one"
    `);
  });

  it('paints only when asked to', () => {
    const escape = '\u001B[';
    expect(formatDiagnostic(diagnostic, (file) => sources.get(file))).not.toContain(escape);
    expect(formatDiagnostic(diagnostic, (file) => sources.get(file), { colour: true })).toContain(
      `${escape}31merror`,
    );
  });

  it("lets nothing of a stranger's page command the terminal", () => {
    const evil = 'x\u001B]0;owned\u0007\u202E\r\u0008';
    const text = formatDiagnostic(
      {
        ...diagnostic,
        message: evil,
        hint: evil,
        place: { ...diagnostic.place, file: `a${evil}.mdx` },
        related: [],
      },
      () => `${evil}\n${evil}`,
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
  });
});

describe('formatAnnotation', () => {
  it('is a workflow command of GitHub', () => {
    expect(formatAnnotation(diagnostic)).toBe(
      '::error file=content/chapters/06-x.mdx,line=2,col=5,endLine=2,endColumn=8,title=duplicate-id::The id “eq-a” is used twice.%0AChoose another.',
    );
  });

  it('escapes what would end a command or a property', () => {
    const text = formatAnnotation({
      rule: 'x',
      severity: 'note',
      message: '100%\r\n::error::',
      place: { file: 'a,b:c%.mdx', line: 1, column: 2 },
    });
    expect(text).toBe('::notice file=a%2Cb%3Ac%25.mdx,line=1,col=2,title=x::100%25%0D%0A::error::');
    expect(text.split('\n')).toHaveLength(1);
  });
});
