import { citationProblem as problem } from './citation-problems.ts';
import { isKey, isLabel, keyAt } from './key.ts';
import { opensQuotation, quotationAt, type Quotation } from './quotation.ts';
import { skipSpace, type Span, type SyntaxProblem } from './scan.ts';

/** One `-@key, "words"` of a bracketed citation. */
export interface ScannedItem {
  key: string;
  /** With the `@`. */
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

/** The item at hand. `item` is absent where its key cannot be used; `key` is what stands there. */
interface Current {
  key: string;
  item?: ScannedItem;
}

/** No item follows: the citation has ended. */
const ended = -1;

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
  while (at !== ended) at = scanItem(text, at, citation);
  checkMixture(citation);
  return citation;
}

/** Reads one item; returns where the next one starts, or `ended`. */
function scanItem(text: string, from: number, citation: ScannedCitation): number {
  let at = skipSpace(text, from);
  const start = at;
  const suppressAuthor = text.charAt(at) === '-';
  if (suppressAuthor) at += 1;
  if (text.charAt(at) !== '@') return recoverItem(text, start, citation);
  const key = keyAt(text, at + 1);
  const keySpan = { start: at, end: at + 1 + key.length };
  if (!isKey(key)) {
    citation.problems.push(problem.badKey(keySpan, key));
    return scanEvidence(text, keySpan.end, citation, { key: key === '' ? 'key' : key.toLowerCase() });
  }
  const item: ScannedItem = { key, keySpan, suppressAuthor };
  citation.items.push(item);
  citation.end = Math.max(citation.end, keySpan.end);
  return scanEvidence(text, keySpan.end, citation, { key, item });
}

/** Reads what may follow a key: a comma with a quotation, or the end of the item. */
function scanEvidence(text: string, from: number, citation: ScannedCitation, current: Current): number {
  const { problems } = citation;
  const comma = skipSpace(text, from);
  const hasComma = text.charAt(comma) === ',';
  const at = hasComma ? skipSpace(text, comma + 1) : comma;
  const commaSpan = { start: comma, end: comma + 1 };
  if (opensQuotation(text, at)) {
    if (!hasComma) {
      const words = quotationAt(text, at)?.words ?? 'words of the digest';
      problems.push(problem.commaMissing(commaSpan, current.key, words));
    }
    return scanQuotation(text, at, citation, current);
  }
  if (!hasComma || at >= text.length) return endItem(text, at, citation, current);
  const second = keyBehind(text, at);
  if (second !== undefined) {
    problems.push(problem.commaBetween(commaSpan, current.key, second));
    return at;
  }
  if (/[;\]]/u.test(text.charAt(at))) {
    problems.push(problem.nothingAfterComma(commaSpan, current.key));
    return endItem(text, at, citation, current);
  }
  return unquotedWords(text, at, citation, current);
}

/** Reads the quoted words at `at`. */
function scanQuotation(text: string, at: number, citation: ScannedCitation, current: Current): number {
  const quotation = quotationAt(text, at);
  if (quotation === undefined || reachesTooFar(text, quotation)) {
    citation.problems.push(problem.quotationUnclosed({ start: at, end: at + 1 }, current.key));
    const bracket = text.indexOf(']', at);
    if (bracket !== -1) citation.end = bracket + 1;
    return ended;
  }
  accept(quotation, citation, current);
  citation.end = Math.max(citation.end, quotation.end);
  return afterQuotation(text, quotation.end, citation, current);
}

/** `"words] … "more`: the quotation took in the bracket and ends at the next quotation mark of the paragraph. */
function reachesTooFar(text: string, quotation: Quotation): boolean {
  const next = text.charAt(skipSpace(text, quotation.end));
  return quotation.words.includes(']') && next !== '' && !'];,'.includes(next);
}

function accept({ start, end, words }: Quotation, { problems }: ScannedCitation, { item }: Current): void {
  if (words.trim() === '') {
    problems.push(problem.quotationEmpty({ start, end }));
  } else if (item !== undefined && isLabel(item.key)) {
    problems.push(problem.referenceWithQuotation({ start, end }, item.key));
  } else if (item !== undefined) {
    item.evidence = words;
    item.evidenceSpan = { start: start + 1, end: end - 1 };
  }
}

/** What follows a quotation: the end of the item, or a second quotation that lacks its key. */
function afterQuotation(text: string, from: number, citation: ScannedCitation, current: Current): number {
  const at = skipSpace(text, from);
  const second = text.charAt(at) === ',' ? skipSpace(text, at + 1) : at;
  if (!opensQuotation(text, second)) return endItem(text, at, citation, current);
  const quotation = quotationAt(text, second);
  const end = quotation?.end ?? second + 1;
  citation.problems.push(problem.secondQuotation({ start: second, end }, current.key));
  if (quotation === undefined) return ended;
  citation.end = quotation.end;
  return afterQuotation(text, quotation.end, citation, current);
}

/** Expects `;` or `]` at `at`. */
function endItem(text: string, at: number, citation: ScannedCitation, current: Current): number {
  const here = { start: at, end: at + 1 };
  switch (text.charAt(at)) {
    case ']':
      citation.end = at + 1;
      return ended;
    case ';': {
      const following = skipSpace(text, at + 1);
      if (text.charAt(following) !== ']') return at + 1;
      citation.problems.push(problem.nothingAfterSemicolon(here));
      citation.end = following + 1;
      return ended;
    }
    case '':
      return unclosed(text, citation);
  }
  const second = keyBehind(text, at);
  if (second === undefined) return unquotedWords(text, at, citation, current);
  citation.problems.push(problem.semicolonMissing(here, current.key, second));
  return at;
}

/** Words where only a quotation may stand. */
function unquotedWords(text: string, at: number, citation: ScannedCitation, current: Current): number {
  const end = nextBoundary(text, at);
  if (end === -1) return unclosed(text, citation);
  const words = text.slice(at, end).trimEnd();
  citation.problems.push(problem.unquotedWords({ start: at, end: at + words.length }, current.key, words));
  citation.end = end;
  return endItem(text, end, citation, current);
}

/** An item that does not start with `@`. */
function recoverItem(text: string, at: number, citation: ScannedCitation): number {
  const end = nextBoundary(text, at);
  if (end === -1) return unclosed(text, citation);
  const words = text.slice(at, end).trimEnd();
  citation.problems.push(problem.keyExpected({ start: at, end: Math.max(at + words.length, at + 1) }, words));
  citation.end = end;
  return endItem(text, end, citation, { key: 'key' });
}

/** The bracket never closes: only what was understood belongs to the citation. */
function unclosed(text: string, citation: ScannedCitation): number {
  citation.problems.push(problem.unclosed({ start: 0, end: citation.end }, /["“]/u.test(text)));
  return ended;
}

/** The key of the item that starts at `at`, if one does. */
function keyBehind(text: string, at: number): string | undefined {
  const [start] = /^-?@/u.exec(text.slice(at, at + 2)) ?? [];
  return start === undefined ? undefined : keyAt(text, at + start.length);
}

/** Where the item at `at` ends: the next `;` or `]` outside quotations, or -1. */
function nextBoundary(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) {
    if (/[;\]]/u.test(text.charAt(index))) return index;
    index = (quotationAt(text, index)?.end ?? index + 1) - 1;
  }
  return -1;
}

function checkMixture({ items, problems }: ScannedCitation): void {
  const label = items.find((item) => isLabel(item.key));
  const paper = items.find((item) => !isLabel(item.key));
  if (label !== undefined && paper !== undefined) {
    problems.push(problem.mixture(label.keySpan, label.key, paper.key));
  }
  const yearOnly = items.find((item) => isLabel(item.key) && item.suppressAuthor);
  if (yearOnly !== undefined) {
    const { start, end } = yearOnly.keySpan;
    problems.push(problem.yearOfReference({ start: start - 1, end }, yearOnly.key));
  }
}

/** `[@user](https://…)` is a link whose text starts with `@`. */
function isLink(text: string): boolean {
  return /^\[[^\][",;“]*\]\((?:<[^<>\n]*>|[^\s()]*[/:#.][^\s()]*)(?:\s+["'(][^\n]*)?\)/u.test(text);
}
