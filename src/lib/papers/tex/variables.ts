import { greekLetters } from './greek.ts';
import type { Source } from './pairs.ts';
import type { Span } from './spans.ts';
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

/** True of a letter or a Greek name with nothing glued to it but punctuation, or a hyphen before a small letter. */
function isLone({ tokens }: Source, at: number, token: Token): boolean {
  if (token.kind !== 'word' || !(/^[A-Za-z]$/.test(token.text) || greekLetters.has(token.text))) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const open = !before || before.kind === 'space' || before.kind === 'break' || before.text === '(';
  const top = before?.text === '-' && /^[a-z]$/.test(token.text);
  if ((!open && !top) || inOrder(tokens, at)) return false;
  if (!after || after.kind === 'space' || after.kind === 'break') return true;
  if (after.text === ')')
    return before?.text !== '(' && before !== undefined && tokens[at - 2]?.text !== '('
      ? hasOpen(tokens, at)
      : false;
  if (after.text === '-') return /^[a-z]/.test(tokens[at + 2]?.text ?? '') || isNamePart(tokens, at);
  if (after.text === '.') return tokens[at + 2]?.kind !== 'word';
  return [',', ';', ':', '?', '!'].includes(after.text);
}

/** `delta` of `(epsilon, delta)` and of "epsilon and delta": the letter before is known. */
function isListed(tokens: Token[], at: number, known: Set<string>): boolean {
  const comma = tokens[at - 2]?.text === ',' ? at - 3 : -1;
  const before = tokens[wordBefore(tokens, at) === 'and' ? at - 4 : comma]?.text ?? '';
  return known.has(before) && greekLetters.has(before);
}

/** `beta` of `beta-VAE`: a small Greek letter that an acronym follows. */
function isNamePart(tokens: Token[], at: number): boolean {
  const name = tokens[at]?.text ?? '';
  return (
    name.length > 1 &&
    /^[a-z]/.test(name) &&
    tokens[at + 1]?.text === '-' &&
    /^[A-Z]{2}/.test(tokens[at + 2]?.text ?? '')
  );
}

/** Inside an `O(…)` that is no formula, because a command is lost: nothing is restored halfway. */
function inOrder(tokens: Token[], at: number): boolean {
  for (let index = at; index > Math.max(0, at - 20); index--) {
    if (tokens[index]?.text === ')') return false;
    if (tokens[index]?.text === '(') return tokens[index - 1]?.text === 'O';
  }
  return false;
}

/** `(a sequence of length N)` but not `b) recomputation`. */
function hasOpen(tokens: Token[], at: number): boolean {
  for (let index = at; index > Math.max(0, at - 60); index--) {
    if (tokens[index]?.text === ')') return false;
    if (tokens[index]?.text === '(') return true;
  }
  return false;
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
