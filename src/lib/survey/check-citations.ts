import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { CitationItem, CitationNode } from '../dialect/types.ts';
import { matchEvidence, splitQuotation, type EvidenceMatch } from './evidence.ts';
import { foldText } from './fold.ts';
import { suggestKeys, type KnownPaper } from './suggest-keys.ts';

/** A paper as evidence is checked against it. */
export interface CitablePaper extends KnownPaper {
  /** The digest's raw words. */
  sourceTexts: string[];
  /** Title and abstract as the page has them, mathematics restored. */
  pageTexts: string[];
}

/** Checks the keys of a citation group and the words it quotes. */
export function checkCitation(node: CitationNode, papers: ReadonlyMap<string, CitablePaper>): Diagnostic[] {
  return node.items.flatMap((item) => {
    const paper = papers.get(item.key);
    return paper === undefined ? [unknownKey(item, papers)] : checkEvidence(item, paper);
  });
}

function unknownKey({ key, place }: CitationItem, papers: ReadonlyMap<string, CitablePaper>): Diagnostic {
  const [first, ...others] = suggestKeys(key, papers);
  const more = others.length === 0 ? '' : ` Others: ${others.map((paper) => `@${paper.key}`).join(', ')}.`;
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: `No paper has the key "${key}".`,
    hint:
      first === undefined
        ? 'The key of a paper is the name of its file in content/papers, without .mdx.'
        : `Did you mean @${first.key} (${first.label}, "${first.title}")?${more}`,
    place,
  };
}

function checkEvidence(item: CitationItem, paper: CitablePaper): Diagnostic[] {
  if (item.evidence === undefined) return [];
  const place = item.evidencePlace ?? item.place;
  const pieces = splitQuotation(item.evidence);
  if (pieces.length === 0) return [emptyEvidence(place)];
  const match = matchEvidence(item.evidence, [...paper.sourceTexts, ...paper.pageTexts]);
  if (!match.found) return [notFound(item, paper, match, place)];
  return isTooShort(pieces) ? [shortEvidence(place)] : [];
}

/** Fewer than three words and fewer than twelve letters stand in too many texts to show anything. */
function isTooShort(pieces: readonly string[]): boolean {
  const words = pieces
    .join(' ')
    .split(/\s+/u)
    .filter((word) => foldText(word).folded !== '');
  return words.length < 3 && foldText(pieces.join('')).folded.length < 12;
}

function notFound(
  item: CitationItem,
  paper: CitablePaper,
  match: Extract<EvidenceMatch, { found: false }>,
  place: Place,
): Diagnostic {
  const quote = shorten(item.evidence ?? '');
  const nearest =
    match.nearest === ''
      ? ' Nothing in it is like the quotation.'
      : ` Nearest sentence there: "${shorten(match.nearest, 400)}"`;
  return {
    rule: 'evidence-not-found',
    severity: 'error',
    message: `The digest of @${item.key} does not contain "${quote}".${nearest}`,
    hint: hintFor(match),
    place,
    related: [{ message: `The page of ${paper.label}.`, place: { file: paper.file, line: 1, column: 1 } }],
  };
}

function hintFor({ departure, nearest }: Extract<EvidenceMatch, { found: false }>): string {
  if (departure !== undefined) {
    const source = departure.source === '' ? 'ends there' : `goes on "${departure.source}"`;
    return `After "${departure.after}" the digest ${source}, the quotation has "${departure.quotation}".`;
  }
  return nearest === ''
    ? 'Quote words that stand in the digest of this paper, or cite another paper.'
    : 'Quote the digest word for word; leave words out with "…" only.';
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
