import { isKey } from './key.ts';
import { excerpt, type Span, type SyntaxProblem } from './scan.ts';

/** Everything that can be wrong with a bracketed citation, in words. Spans are offsets into the scanned text. */
export const citationProblem = {
  commaMissing: (span: Span, key: string, words: string): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'A comma is missing between the key and the quoted words.',
    hint: `Write \`[@${key}, "${excerpt(words)}"]\`.`,
    ...span,
  }),

  commaBetween: (span: Span, first: string, second: string): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'Papers in one citation are parted by a semicolon, not a comma.',
    hint: `Write \`[@${first}; @${second}]\`.`,
    ...span,
  }),

  semicolonMissing: (span: Span, first: string, second: string): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'A semicolon is missing between two papers of one citation.',
    hint: `Write \`[@${first}; @${second}]\`.`,
    ...span,
  }),

  nothingAfterComma: (span: Span, key: string): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'No quoted words follow the comma.',
    hint: `Leave the comma out, or write \`[@${key}, "words of the digest"]\`.`,
    ...span,
  }),

  nothingAfterSemicolon: (span: Span): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'Nothing follows the semicolon.',
    hint: 'Leave the semicolon out, or add the next key behind it.',
    ...span,
  }),

  secondQuotation: (span: Span, key: string): SyntaxProblem => ({
    rule: 'citation-separator',
    message: 'Each quotation needs its own key.',
    hint: `Repeat the key before the second quotation: \`[@${key}, "one"; @${key}, "two"]\`.`,
    ...span,
  }),

  unquotedWords: (span: Span, key: string, words: string): SyntaxProblem => ({
    rule: 'citation-unquoted-words',
    message: `The words “${excerpt(words)}” in this citation have no quotation marks.`,
    hint: isLocator(words)
      ? `Page numbers and sections are not supported; write them in the sentence, or quote words of the digest: \`[@${key}, "…"]\`.`
      : `If they stand in the paper's digest, write \`[@${key}, "${excerpt(words)}"]\`; otherwise move them out of the brackets.`,
    ...span,
  }),

  quotationUnclosed: (span: Span, key: string): SyntaxProblem => ({
    rule: 'citation-quote-unclosed',
    message: 'The quotation that starts here is never closed.',
    hint: `Put a closing quotation mark behind the last quoted word: \`[@${key}, "words of the digest"]\`. Inside the quotation a straight " cannot stand.`,
    ...span,
  }),

  quotationEmpty: (span: Span): SyntaxProblem => ({
    rule: 'evidence-empty',
    message: 'The quotation is empty.',
    hint: "Quote words of that paper's digest, or leave the comma and the quotation marks out.",
    ...span,
  }),

  referenceWithQuotation: (span: Span, label: string): SyntaxProblem => ({
    rule: 'reference-evidence',
    message: `A cross-reference (@${label}) cannot carry quoted words.`,
    hint: 'Only citations of papers carry evidence; leave the quotation out.',
    ...span,
  }),

  unclosed: (span: Span, hasQuotation: boolean): SyntaxProblem => ({
    rule: 'citation-unclosed',
    message: 'The bracket of this citation is never closed.',
    hint: hasQuotation
      ? 'Put `]` behind the last quotation mark. A quotation may not hold a blank line, nor a line that starts a list, a heading or a block quote.'
      : 'Put `]` behind the last key. For brackets that are no citation write `\\[`.',
    ...span,
  }),

  keyExpected: (span: Span, words: string): SyntaxProblem => ({
    rule: 'citation-key',
    message:
      words === '' ? 'A key is missing here.' : `A key with @ was expected here, not “${excerpt(words)}”.`,
    hint: isKey(words)
      ? `Write \`@${words}\`.`
      : 'Each item of a citation starts with the key of a paper: `[@first; @second]`.',
    ...span,
  }),

  badKey: (span: Span, key: string): SyntaxProblem => ({
    rule: 'citation-key',
    message:
      key === ''
        ? 'The key behind @ is missing.'
        : `“${key}” is no key: keys are lower-case and start with a letter.`,
    hint:
      key !== '' && isKey(key.toLowerCase())
        ? `Did you mean \`@${key.toLowerCase()}\`?`
        : 'Write the key of a paper, as in `[@zhai2023stabilizing]`; for a plain @ write `\\@`.',
    ...span,
  }),

  mixture: (span: Span, label: string, key: string): SyntaxProblem => ({
    rule: 'citation-mixed',
    message: `One bracket holds a cross-reference (@${label}) and a paper (@${key}).`,
    hint: `Part them: \`[@${label}]\` and \`[@${key}]\`.`,
    ...span,
  }),

  yearOfReference: (span: Span, label: string): SyntaxProblem => ({
    rule: 'citation-key',
    message: `-@${label} asks for a year, but @${label} is a cross-reference.`,
    hint: `Write \`@${label}\` without the dash.`,
    ...span,
  }),
};

function isLocator(words: string): boolean {
  return /^pp?\.|^\d|^(?:sec|section|ch|chapter|fig|figure|eq)\b/iu.test(words);
}
