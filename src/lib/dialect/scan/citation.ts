import { isKey, isLabel, keyAt } from './key.ts';
import { opensQuotation, quotationAt } from './quotation.ts';
import { excerpt, skipSpace, type Span, type SyntaxProblem } from './scan.ts';

/** One `-@key, "words"` of a bracketed citation. */
export interface ScannedItem {
  key: string;
  keySpan: Span;
  suppressAuthor: boolean;
  evidence?: string;
  /** Without the quotation marks. */
  evidenceSpan?: Span;
}

/** What stands at an opening bracket. Only the text before `end` belongs to it. */
export interface ScannedCitation {
  end: number;
  items: ScannedItem[];
  problems: SyntaxProblem[];
}

const example = 'write [@key, "words of the digest"]';

/**
 * Reads a bracketed citation at the start of `text`.
 *
 * In: text that begins with `[`, up to the end of the paragraph or the next `[@`.
 * Out: its items and everything wrong with it; `undefined` when it is no citation (`[words]`, `[@user](address)`).
 * A citation that is broken takes only as much text as it surely owns, so that nothing is swallowed.
 */
export function scanCitation(text: string): ScannedCitation | undefined {
  if (!/^\[\s*-?@/u.test(text) || isLink(text)) return undefined;
  const citation: ScannedCitation = { end: 1, items: [], problems: [] };
  let at = 1;
  while (at !== -1) at = scanItem(text, at, citation);
  checkMixture(citation);
  return citation;
}

/** Reads one item; returns where the next one starts, or -1 when the citation has ended. */
function scanItem(text: string, from: number, citation: ScannedCitation): number {
  const { items, problems } = citation;
  let at = skipSpace(text, from);
  const itemStart = at;
  const suppressAuthor = text.charAt(at) === '-';
  if (suppressAuthor) at += 1;
  if (text.charAt(at) !== '@') return recoverItem(text, itemStart, citation);
  const key = keyAt(text, at + 1);
  const keySpan = { start: at, end: at + 1 + key.length };
  at = keySpan.end;
  if (isKey(key)) {
    const item: ScannedItem = { key, keySpan, suppressAuthor };
    items.push(item);
    citation.end = Math.max(citation.end, at);
    return scanEvidence(text, at, citation, item);
  }
  problems.push(badKey(text, key, keySpan));
  return scanEvidence(text, at, citation, undefined);
}

/** Reads what may follow a key: a comma with a quotation, or the end of the item. */
function scanEvidence(
  text: string,
  from: number,
  citation: ScannedCitation,
  item: ScannedItem | undefined,
): number {
  const { problems } = citation;
  let at = skipSpace(text, from);
  const hasComma = text.charAt(at) === ',';
  const comma = at;
  if (hasComma) at = skipSpace(text, at + 1);
  if (opensQuotation(text, at)) {
    if (!hasComma) {
      problems.push({
        rule: 'citation-separator',
        message: 'A comma is missing between the key and the quoted words.',
        hint: `Put a comma before the quotation mark: ${example}.`,
        start: at,
        end: at + 1,
      });
    }
    return scanQuotation(text, at, citation, item);
  }
  if (hasComma && /^-?@/u.test(text.slice(at, at + 2))) {
    problems.push({
      rule: 'citation-separator',
      message: 'Papers in one citation are parted by a semicolon, not a comma.',
      hint: 'Write [@first; @second].',
      start: comma,
      end: comma + 1,
    });
    return at;
  }
  if (hasComma && /^[;\]]/u.test(text.slice(at, at + 1))) {
    problems.push({
      rule: 'citation-separator',
      message: 'No quoted words follow the comma.',
      hint: `Leave the comma out, or ${example}.`,
      start: comma,
      end: comma + 1,
    });
    return endItem(text, at, citation);
  }
  if (hasComma && at < text.length) return unquotedWords(text, at, citation);
  return endItem(text, at, citation);
}

/** Reads the quoted words at `at`. */
function scanQuotation(
  text: string,
  at: number,
  citation: ScannedCitation,
  item: ScannedItem | undefined,
): number {
  const quotation = quotationAt(text, at);
  const next = quotation === undefined ? '' : text.charAt(skipSpace(text, quotation.end));
  const swallowed = quotation?.words.includes(']') === true && next !== '' && !'];,'.includes(next);
  if (quotation === undefined || swallowed) {
    citation.problems.push({
      rule: 'citation-quote-unclosed',
      message: 'The quotation that starts here is never closed.',
      hint: `Put a closing quotation mark behind the last quoted word: ${example}. No straight " may stand inside.`,
      start: at,
      end: at + 1,
    });
    const bracket = text.indexOf(']', at);
    if (bracket !== -1) citation.end = bracket + 1;
    return -1;
  }
  const evidenceSpan = { start: quotation.start + 1, end: quotation.end - 1 };
  if (quotation.words.trim() === '') {
    citation.problems.push({
      rule: 'evidence-empty',
      message: 'The quotation is empty.',
      hint: "Quote words of that paper's digest, or leave the comma and the quotation marks out.",
      start: quotation.start,
      end: quotation.end,
    });
  } else if (item !== undefined) {
    if (isLabel(item.key)) {
      citation.problems.push({
        rule: 'reference-evidence',
        message: `A cross-reference (@${item.key}) cannot carry quoted words.`,
        hint: 'Only citations of papers carry evidence; leave the quotation out.',
        start: quotation.start,
        end: quotation.end,
      });
    } else {
      item.evidence = quotation.words;
      item.evidenceSpan = evidenceSpan;
    }
  }
  citation.end = Math.max(citation.end, quotation.end);
  return afterQuotation(text, quotation.end, citation, item);
}

/** What follows a quotation: the end of the item, or a second quotation that lacks its key. */
function afterQuotation(
  text: string,
  from: number,
  citation: ScannedCitation,
  item: ScannedItem | undefined,
): number {
  const at = skipSpace(text, from);
  const second = text.charAt(at) === ',' ? skipSpace(text, at + 1) : at;
  if (opensQuotation(text, second)) {
    const key = item?.key ?? 'key';
    citation.problems.push({
      rule: 'citation-separator',
      message: 'Each quotation needs its own key.',
      hint: `Repeat the key before the second quotation: [@${key}, "one"; @${key}, "two"].`,
      start: second,
      end: quotationAt(text, second)?.end ?? second + 1,
    });
    const quotation = quotationAt(text, second);
    if (quotation === undefined) return -1;
    citation.end = quotation.end;
    return afterQuotation(text, quotation.end, citation, item);
  }
  return endItem(text, at, citation);
}

/** Expects `;` or `]` at `at`. */
function endItem(text: string, at: number, citation: ScannedCitation): number {
  const next = text.charAt(at);
  if (next === ']') {
    citation.end = at + 1;
    return -1;
  }
  if (next === ';') {
    const following = skipSpace(text, at + 1);
    if (text.charAt(following) !== ']') return at + 1;
    citation.problems.push({
      rule: 'citation-separator',
      message: 'Nothing follows the semicolon.',
      hint: 'Leave the semicolon out, or add the next key behind it.',
      start: at,
      end: at + 1,
    });
    citation.end = following + 1;
    return -1;
  }
  if (next === '' || text.startsWith('[@', at) || text.startsWith('[-@', at)) return unclosed(text, citation);
  if (/^-?@/u.test(text.slice(at, at + 2))) {
    citation.problems.push({
      rule: 'citation-separator',
      message: 'A semicolon is missing between two papers of one citation.',
      hint: 'Write [@first; @second].',
      start: at,
      end: at + 1,
    });
    return at;
  }
  return unquotedWords(text, at, citation);
}

/** Words where only a quotation may stand. */
function unquotedWords(text: string, at: number, citation: ScannedCitation): number {
  const end = nextBoundary(text, at);
  if (end === -1) return unclosed(text, citation);
  const words = text.slice(at, end).trimEnd();
  citation.problems.push({
    rule: 'citation-unquoted-words',
    message: `The words “${excerpt(words)}” in this citation have no quotation marks.`,
    hint: /^pp?\.|^\d|^(?:sec|section|ch|chapter|fig|figure|eq)\b/iu.test(words)
      ? 'Page numbers and sections are not supported; write them in the sentence, or quote words of the digest: [@key, "…"].'
      : `If they stand in the paper's digest, ${example}; otherwise move them out of the brackets.`,
    start: at,
    end: at + words.length,
  });
  citation.end = end;
  return endItem(text, end, citation);
}

/** An item that does not start with `@`. */
function recoverItem(text: string, at: number, citation: ScannedCitation): number {
  const end = nextBoundary(text, at);
  if (end === -1) return unclosed(text, citation);
  const words = text.slice(at, end).trimEnd();
  citation.problems.push({
    rule: 'citation-key',
    message:
      words === '' ? 'A key is missing here.' : `A key with @ was expected here, not “${excerpt(words)}”.`,
    hint: 'Each item of a citation starts with the key of a paper: [@first; @second].',
    start: at,
    end: Math.max(at + words.length, at + 1),
  });
  citation.end = end;
  return endItem(text, end, citation);
}

/** The bracket never closes: only what was understood belongs to the citation. */
function unclosed(text: string, citation: ScannedCitation): number {
  citation.problems.push({
    rule: 'citation-unclosed',
    message: 'The bracket of this citation is never closed.',
    hint: text.includes('"')
      ? 'Put ] behind the last quotation mark. A quotation may not hold a blank line, nor a line that starts a list, a heading or a block quote.'
      : 'Put ] behind the last key. For brackets that are no citation write \\[.',
    start: 0,
    end: citation.end,
  });
  return -1;
}

/** Where the item at `at` ends: the next `;` or `]` outside quotations, or -1. */
function nextBoundary(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === ';' || character === ']') return index;
    if (text.startsWith('[@', index)) return -1;
    index = (quotationAt(text, index)?.end ?? index + 1) - 1;
  }
  return -1;
}

function badKey(text: string, key: string, keySpan: Span): SyntaxProblem {
  const common = { rule: 'citation-key', start: keySpan.start, end: keySpan.end };
  if (key === '') {
    return {
      ...common,
      message: 'The key behind @ is missing.',
      hint: 'Write the key of a paper, as in [@zhai2023stabilizing]; for a plain @ write \\@.',
    };
  }
  const lower = key.toLowerCase();
  return {
    ...common,
    message: `“${key}” is no key: keys are lower-case and start with a letter.`,
    hint: isKey(lower)
      ? `Did you mean @${lower}?`
      : `Write a key of content/papers; for a plain @ write \\@${text.charAt(keySpan.start + 1)}….`,
  };
}

function checkMixture({ items, problems }: ScannedCitation): void {
  const label = items.find((item) => isLabel(item.key));
  const paper = items.find((item) => !isLabel(item.key));
  if (label !== undefined && paper !== undefined) {
    problems.push({
      rule: 'citation-mixed',
      message: `One bracket holds a cross-reference (@${label.key}) and a paper (@${paper.key}).`,
      hint: `Part them: [@${label.key}] and [@${paper.key}].`,
      ...label.keySpan,
    });
  }
  const yearOnly = items.find((item) => isLabel(item.key) && item.suppressAuthor);
  if (yearOnly !== undefined) {
    problems.push({
      rule: 'citation-key',
      message: `-@${yearOnly.key} asks for a year, but @${yearOnly.key} is a cross-reference.`,
      hint: `Write @${yearOnly.key} without the dash.`,
      start: yearOnly.keySpan.start - 1,
      end: yearOnly.keySpan.end,
    });
  }
}

/** `[@user](https://…)` is a link whose text starts with `@`. */
function isLink(text: string): boolean {
  return /^\[[^\]["“,;]*\]\((?:<[^<>\n]*>|[^\s()]*[/:#.][^\s()]*)(?:\s+["'(][^\n]*)?\)/u.test(text);
}
