import { greekLetters } from './greek.ts';
import { isLone, isNamePart } from './lone.ts';
import type { Source } from './pairs.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/**
 * Words after which a capital letter is a label ("Appendix B", "type I", "user A"), not a variable.
 */
const labelled = new Set(
  (
    'appendix figure fig table section part chapter theorem lemma type class plan vitamin hepatitis phase step stage ' +
    'layer grade group level version language languages option case task user agent person team model dataset ' +
    'protein generation system method company product'
  ).split(' '),
);
const smallWords = new Set(
  (
    'a an the of in on to for and or with by from as at is are was were be than that this these those which its their our ' +
    'whose has have had can may will must should such lie lies via into over under between per each every any some no not if when where while then so but we it'
  ).split(' '),
);

/**
 * Single letters (and Greek names) that stand alone in the text and are variables:
 * those that a formula of the same text contains ("where N is the sequence length"); other capitals when the text is
 * mathematical; and, without any formula, capitals that at least two different nouns introduce and the text repeats
 * ("a visibility graph G … a polygon P").
 */
export function findVariables(source: Source, spans: Span[], taken: Uint8Array): Span[] {
  const { tokens } = source;
  const known = identifiers(spans);
  const lone = tokens.flatMap((token, at) => (taken[at] === 0 && isLone(source, at, token) ? [at] : []));
  for (const name of namedLetters(tokens, lone)) known.add(name);
  for (const at of lone) if (isValue(tokens, at)) known.add(tokens[at]?.text ?? '');
  for (const at of lone)
    if (greekLetters.has(tokens[at]?.text ?? '') && introduces(tokens, at)) known.add(tokens[at]?.text ?? '');
  const mathematical = known.size > 0;
  return lone
    .filter((at) => isVariable(tokens, at, known, mathematical))
    .map((at) => {
      const name = tokens[at]?.text ?? '';
      const tex = greekLetters.has(name) ? `\\${name}` : name;
      return { from: at, to: at + 1, tex, display: false, rule: 'variable' };
    });
}

/** Letters that formulas use: `R^{C \times T}` -> R, C, T. A letter before a bracket is a function. */
function identifiers(spans: Span[]): Set<string> {
  const names = new Set<string>();
  for (const { tex } of spans) {
    // products such as `Ax` name two variables
    for (const [product] of tex.matchAll(/(?<![A-Za-z\\])[A-Z][a-z](?![A-Za-z_^])/g))
      for (const letter of product) names.add(letter);
    for (const [, command, letter] of tex.matchAll(
      /\\([A-Za-z]+)|(?<![A-Za-z])([A-Za-z])(?![A-Za-z]|\(|\\left)/g,
    )) {
      if (letter !== undefined) names.add(letter);
      else if (command !== undefined && greekLetters.has(command)) names.add(command);
    }
  }
  return names;
}

/** `delta` of `(epsilon, delta)` and of "epsilon and delta": the letter before is known. */
function isListed(tokens: Token[], at: number, known: Set<string>): boolean {
  const comma = tokens[at - 2]?.text === ',' ? at - 3 : -1;
  const before = tokens[wordBefore(tokens, at) === 'and' ? at - 4 : comma]?.text ?? '';
  return known.has(before) && greekLetters.has(before);
}

function isVariable(tokens: Token[], at: number, known: Set<string>, mathematical: boolean): boolean {
  const name = tokens[at]?.text ?? '';
  if (name === 'a' || name === 'I') return false;
  const previous = wordBefore(tokens, at);
  const mid = previous !== undefined && /^[a-z]/.test(previous);
  if (greekLetters.has(name))
    return (
      known.has(name) ||
      known.has(name.toLowerCase()) ||
      isNamePart(tokens, at) ||
      isListed(tokens, at, known)
    );
  if (known.has(name)) return name !== 'A' || mid;
  if (!mathematical || !/^[B-HJ-Z]$/.test(name)) return false;
  return (
    mid &&
    !labelled.has(previous) &&
    !(tokens[at + 1]?.text === '.' && /^[A-Z]/.test(tokens[at + 3]?.text ?? ''))
  );
}

/** The word directly before, across one space. */
function wordBefore(tokens: Token[], at: number): string | undefined {
  if (tokens[at - 1]?.kind !== 'space') return undefined;
  return tokens[at - 2]?.kind === 'word' ? tokens[at - 2]?.text : undefined;
}

/** "a graph G," "a function phi from": a noun before, and no noun after that the name could belong to. */
function introduces(tokens: Token[], at: number): boolean {
  const noun = wordBefore(tokens, at);
  if (noun === undefined || !/^[a-z]{3,}$/.test(noun) || smallWords.has(noun) || labelled.has(noun))
    return false;
  const after = tokens[at + 1];
  if (!after || after.kind === 'symbol') return true;
  return (
    after.kind === 'space' && (smallWords.has(tokens[at + 2]?.text ?? '') || tokens[at + 2]?.text === 'using')
  );
}

/** "a small value of k" */
function isValue(tokens: Token[], at: number): boolean {
  return wordBefore(tokens, at) === 'of' && /^values?$/.test(wordBefore(tokens, at - 2) ?? '');
}

/** Capitals that the text introduces and repeats, when at least two different nouns do so. */
function namedLetters(tokens: Token[], lone: number[]): string[] {
  const introduced = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const at of lone) {
    const name = tokens[at]?.text ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const noun = wordBefore(tokens, at);
    if (/^[A-HJ-Z]$/.test(name) && noun !== undefined && introduces(tokens, at)) introduced.set(name, noun);
  }
  const repeated = [...introduced].filter(([name]) => (counts.get(name) ?? 0) > 1);
  return new Set(repeated.map(([, noun]) => noun)).size > 1 ? repeated.map(([name]) => name) : [];
}
