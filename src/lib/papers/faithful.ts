import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { DigestEntry } from '../seeds/types.ts';
import { comparable, originalRange, type Comparable } from '../text/words.ts';
import { addedTo } from './abstract-additions.ts';
import { numbersIn, type NumberInText } from './numbers.ts';
import { lineAndColumn } from './page-source.ts';
import { repairTex } from './tex/repair.ts';
import { join, textOf, type Piece } from './text-pieces.ts';

/** How much of a text a message shows around a difference. */
const context = 30;

/**
 * Checks that the words of `<Abstract>` are those of a digest: letters, figures and meaningful signs equal, in
 * order; white space, punctuation, capitals and the markup of mathematics aside. What the repair of TeX makes of a
 * digest counts as its words too (`\S` is `§`), unless the check is strict.
 *
 * @param entries the paper's entries; one of them must have the words
 * @returns an error at the first difference; a warning when the page has no abstract and a digest has one
 */
export function checkAbstract(
  page: ParsedPage,
  entries: readonly DigestEntry[],
  { strict = false }: { strict?: boolean } = {},
): Diagnostic[] {
  const sources = entries.filter(({ abstract }) => abstract !== '');
  if (sources.length === 0) return [];
  const element = page.tree.children.find(
    (node) => node.type === 'mdxJsxFlowElement' && node.name === 'Abstract',
  );
  if (!element) {
    // A tag that lacks its partner may have been the abstract's.
    const isBroken = page.diagnostics.some(({ severity }) => severity === 'error');
    return isBroken ? [] : [missingAbstract(page, sources)];
  }

  const pieces = textOf(element);
  const shown = comparable(join(pieces));
  const additions = addedTo(element, page.file);
  const differences = sources.map((entry) => {
    const seed = comparable(dropRemains(entry.abstract));
    return { entry, seed, at: firstDifference(shown.text, seed.text) };
  });
  const numberAgainst = (text: string): OtherNumber | undefined => firstOtherNumber(join(pieces), text);
  const same = differences.filter(({ at }) => at === undefined);
  const others = same.map(({ entry }) => numberAgainst(dropRemains(entry.abstract)));
  if (others.includes(undefined)) return additions;
  if (!strict) {
    const repaired = sources.map(({ abstract }) => repairedText(abstract));
    others.push(...repaired.filter((text) => comparable(text).text === shown.text).map(numberAgainst));
    if (others.includes(undefined)) return additions;
  }
  if (others[0] !== undefined) return [...additions, numberDiffers(page, pieces, others[0])];
  if (additions.length > 0) return additions;
  const [nearest] = differences.sort((a, b) => (b.at?.first ?? 0) - (a.at?.first ?? 0));
  return nearest?.at ? [wordsDiffer(page, shown, pieces, nearest.seed, nearest.at, nearest.entry)] : [];
}

function repairedText(abstract: string): string {
  return join(repairTex(abstract).blocks.flatMap(textOf));
}

interface OtherNumber {
  ours: NumberInText | undefined;
  theirs: NumberInText | undefined;
}

/** Where the numbers of two texts part that have the same words. */
function firstOtherNumber(one: string, other: string): OtherNumber | undefined {
  const [ours, theirs] = [numbersIn(one), numbersIn(other)];
  const longer = ours.length > theirs.length ? ours : theirs;
  const at = longer.findIndex((_, index) => ours[index]?.value !== theirs[index]?.value);
  return at < 0 ? undefined : { ours: ours[at], theirs: theirs[at] };
}

function numberDiffers(
  page: ParsedPage,
  pieces: readonly Piece[],
  { ours, theirs }: OtherNumber,
): Diagnostic {
  const shown = (number: NumberInText | undefined): string =>
    number ? `the number ${number.value}` : 'none';
  return {
    rule: 'abstract-unfaithful',
    severity: 'error',
    message: `The abstract has ${shown(ours)} where the digest has ${shown(theirs)}.`,
    hint: 'Put the number of the digest back; say your own below </Abstract>.',
    place: placeInPage(page, pieces, ours?.start ?? 0),
  };
}

/**
 * Takes out what a digest has besides the words of the abstract: the remains of a character reference (`x2013`),
 * and an address that stands twice (`https://a.b/c{https://a.b/c}`).
 */
function dropRemains(abstract: string): string {
  return abstract.replace(/\bx20(?:1[0-9a-d]|26)\b/gu, ' ').replace(/(https?:\/\/[^\s{}]+)\{\1\}/gu, '$1');
}

/** Where two comparable texts part, as an index into each; undefined when they are equal. */
function firstDifference(one: string, other: string): { first: number; second: number } | undefined {
  let [first, second] = [0, 0];
  while (first < one.length || second < other.length) {
    if (one[first] === other[second]) {
      first += 1;
      second += 1;
    } else if (isSpelling(one, first)) first += 1;
    else if (isSpelling(other, second)) second += 1;
    else return { first, second };
  }
  return undefined;
}

/**
 * True at the `q` of `geq`: `geq` and `ge` are one sign, also where the digest has lost the backslash; so are `leq`
 * and `le`, `neq` and `ne`.
 */
function isSpelling(text: string, at: number): boolean {
  return text[at] === 'q' && /[gln]e$/u.test(text.slice(Math.max(at - 2, 0), at));
}

function wordsDiffer(
  page: ParsedPage,
  shown: Comparable,
  pieces: readonly Piece[],
  seed: Comparable,
  at: { first: number; second: number },
  entry: DigestEntry,
): Diagnostic {
  const [ours, theirs] = [
    excerptAt(join(pieces), shown, at.first),
    excerptAt(dropRemains(entry.abstract), seed, at.second),
  ];
  return {
    rule: 'abstract-unfaithful',
    severity: 'error',
    message: `The abstract says "${ours}" where the digest has "${theirs}".`,
    hint: 'Put the words of the digest back; say your own below </Abstract>.',
    place: placeInPage(page, pieces, originalRange(shown, at.first, at.first + 1)[0]),
    related: [
      { message: 'The digest.', place: { file: `seeds/${entry.file}`, line: entry.abstractLine, column: 1 } },
    ],
  };
}

function excerptAt(text: string, compared: Comparable, index: number): string {
  const [at] = originalRange(compared, index, index + 1);
  const start = Math.max(text.lastIndexOf(' ', at - context) + 1, 0);
  const next = text.indexOf(' ', at + context);
  const end = next === -1 ? text.length : next;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

/** The place of a character; where escapes stand before it in its text, a little too far left. */
function placeInPage({ file, source }: ParsedPage, pieces: readonly Piece[], index: number): Place {
  let passed = 0;
  for (const { text, offset } of pieces) {
    if (index < passed + text.length) return { file, ...lineAndColumn(source, offset + index - passed) };
    passed += text.length;
  }
  return { file, ...lineAndColumn(source, pieces.at(-1)?.offset ?? 0) };
}

function missingAbstract(page: ParsedPage, sources: readonly DigestEntry[]): Diagnostic {
  const [entry] = sources;
  return {
    rule: 'abstract-missing',
    severity: 'warning',
    message: 'The page has no <Abstract>, though a digest has one.',
    hint: 'Delete the abstract line under `generated`, then run ingest.',
    place: { file: page.file, line: 1, column: 1 },
    related: entry
      ? [
          {
            message: 'The digest.',
            place: { file: `seeds/${entry.file}`, line: entry.abstractLine, column: 1 },
          },
        ]
      : [],
  };
}
