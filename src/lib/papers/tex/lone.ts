import { greekLetters } from './greek.ts';
import type { Source } from './pairs.ts';
import type { Token } from './tokens.ts';

/** True of a letter or a Greek name with nothing glued to it but punctuation, or a hyphen before a small letter. */
export function isLone({ tokens }: Source, at: number, token: Token): boolean {
  if (token.kind !== 'word' || !(/^[A-Za-z]$/.test(token.text) || greekLetters.has(token.text))) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const open = !before || before.kind === 'space' || before.kind === 'break' || before.text === '(';
  const top = before?.text === '-' && /^[a-z]$/.test(token.text);
  if ((!open && !top) || inOrder(tokens, at)) return false;
  if (!after || after.kind === 'space' || after.kind === 'break') return true;
  // `(x)` and `b)` number a list
  if (after.text === ')')
    return before?.kind === 'space' && tokens[at - 2]?.text !== '(' && hasOpen(tokens, at);
  if (after.text === '-') return /^[a-z]/.test(tokens[at + 2]?.text ?? '') || isNamePart(tokens, at);
  if (after.text === '.') return tokens[at + 2]?.kind !== 'word';
  return [',', ';', ':', '?', '!'].includes(after.text);
}

/** `beta` of `beta-VAE`: a small Greek letter that an acronym follows. */
export function isNamePart(tokens: Token[], at: number): boolean {
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
