import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { CitationItem, CitationNode } from '../dialect/types.ts';
import { comparableText, comparableWords } from '../text/words.ts';
import { containsEvidence, matchEvidence, splitQuotation } from './evidence.ts';
import type { Departure, Nearest } from './nearest-sentence.ts';
import { suggestKeys, type KnownPaper } from './suggest-keys.ts';

/** A paper as evidence is checked against it. */
export interface CitablePaper extends KnownPaper {
  /** The digest's raw words. */
  sourceTexts: string[];
  /** Title and abstract as the page has them, mathematics restored. */
  pageTexts: string[];
}

/**
 * Checks the keys of a citation group and the words it quotes.
 *
 * @param leftOut keys that exist, of papers whose own problems are reported elsewhere.
 */
export function checkCitation(
  node: CitationNode,
  papers: ReadonlyMap<string, CitablePaper>,
  leftOut: ReadonlySet<string>,
): Diagnostic[] {
  return node.items.flatMap((item) =>
    leftOut.has(item.key) ? [] : checkEvidence(item, papers, node.textual),
  );
}

function unknownKey(
  { key, place }: CitationItem,
  papers: ReadonlyMap<string, CitablePaper>,
  textual: boolean,
): Diagnostic {
  const [first, ...others] = suggestKeys(key, papers);
  const more = others.length === 0 ? '' : ` Others: ${others.map((paper) => `@${paper.key}`).join(', ')}.`;
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: `No paper has the key “${key}”.`,
    hint:
      first === undefined
        ? `The key of a paper is the name of its file in content/papers, without .mdx.${textual ? ' For a plain @ write `\\@`.' : ''}`
        : `Did you mean @${first.key} (${first.label}, “${first.title}”)?${more}`,
    place,
  };
}

function checkEvidence(
  item: CitationItem,
  papers: ReadonlyMap<string, CitablePaper>,
  textual: boolean,
): Diagnostic[] {
  const paper = papers.get(item.key);
  if (paper === undefined) return [unknownKey(item, papers, textual)];
  if (item.evidence === undefined) return [];
  const place = item.evidencePlace ?? item.place;
  const pieces = splitQuotation(item.evidence);
  if (pieces.length === 0) return [emptyEvidence(place)];
  const match = matchEvidence(item.evidence, textsOf(paper));
  if (match.found) return isTooShort(pieces) ? [shortEvidence(place)] : [];
  const quote = shorten(item.evidence);
  return [
    {
      rule: 'evidence-not-found',
      severity: 'error',
      message: `The digest of @${item.key} does not contain “${quote}”.${nearestOf(match)}`,
      hint: hintFor(match, findElsewhere(item.evidence, paper, papers)),
      place,
      related: [{ message: `The page of ${paper.label}.`, place: { file: paper.file, line: 1, column: 1 } }],
    },
  ];
}

function textsOf(paper: CitablePaper): string[] {
  return [...paper.sourceTexts, ...paper.pageTexts];
}

/** Fewer than three words and fewer than twelve letters stand in too many texts to show anything. */
function isTooShort(pieces: readonly string[]): boolean {
  return pieces.flatMap(comparableWords).length < 3 && comparableText(pieces.join('')).length < 12;
}

/** A paper whose digest does have the quotation: keys are easily mixed up. Short quotations stand anywhere. */
function findElsewhere(
  quote: string,
  paper: CitablePaper,
  papers: ReadonlyMap<string, CitablePaper>,
): CitablePaper | undefined {
  if (isTooShort(splitQuotation(quote))) return undefined;
  return [...papers.values()].find((other) => other !== paper && containsEvidence(quote, textsOf(other)));
}

function nearestOf({ nearest, apart }: Nearest): string {
  if (apart) return '';
  return nearest === ''
    ? ' Nothing there is like it.'
    : ` Nearest sentence there: “${shorten(nearest, 400)}”`;
}

function hintFor({ departure, nearest, apart }: Nearest, elsewhere: CitablePaper | undefined): string {
  if (elsewhere !== undefined)
    return `These words stand in the digest of @${elsewhere.key} (${elsewhere.label}).`;
  if (apart) return 'Its pieces are there, but not in this order in one text; quote them one by one.';
  if (departure !== undefined) return departureHint(departure);
  return nearest === ''
    ? 'Quote words that stand in the digest of this paper, or cite another paper.'
    : 'Quote the digest word for word; leave words out with … only.';
}

function departureHint({ side, shared, quotation, source }: Departure): string {
  const [edge, none] = side === 'after' ? ['After', 'nothing more'] : ['Before', 'nothing'];
  const has = (words: string): string => (words === '' ? none : `“${words}”`);
  return `${edge} “${shared}” the sentence has ${has(source)}, the quotation has ${has(quotation)}.`;
}

function emptyEvidence(place: Place): Diagnostic {
  return {
    rule: 'evidence-empty',
    severity: 'error',
    message: 'The quotation holds no words.',
    hint: "Put words of the paper's digest between the quotation marks, or leave them out with their comma.",
    place,
  };
}

function shortEvidence(place: Place): Diagnostic {
  return {
    rule: 'evidence-short',
    severity: 'warning',
    message: 'The quotation is so short that it shows little.',
    hint: 'Quote at least three words, so that a reader sees what the paper says.',
    place,
  };
}

function shorten(text: string, length = 160): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;
}
