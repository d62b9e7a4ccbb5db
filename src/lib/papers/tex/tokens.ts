import { addressEnd } from './addresses.ts';
import { splitGlued } from './glued.ts';

export type TokenKind =
  | 'word'
  | 'number'
  | 'space'
  | 'break'
  | 'command'
  | 'open'
  | 'close'
  | 'script'
  | 'dollar'
  | 'tie'
  | 'dash'
  | 'quote'
  | 'address'
  | 'symbol';

/** A piece of the digest's text. Tokens cover the text without gaps, so two neighbours stand glued unless one is white space. */
export interface Token {
  kind: TokenKind;
  text: string;
  /** In UTF-16 units from the start of the text. */
  start: number;
}

/** What a token may be, addresses aside; every loop is over one character class, so the time is linear. */
const piece = /\s+|\\(?:[A-Za-z]+|[^A-Za-z])|[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\${1,2}|~+|-+|``|''|[^]/uy;

const signs: ReadonlyMap<string, TokenKind> = new Map([
  ['{', 'open'],
  ['}', 'close'],
  ['^', 'script'],
  ['_', 'script'],
  ['$', 'dollar'],
  ['$$', 'dollar'],
  ['``', 'quote'],
  ["''", 'quote'],
]);

const startsAddress = /https?:\/\//y;

/**
 * Cuts a digest's text into tokens.
 * Words from which a command can be told apart by their neighbours (`Oleft(`, `Nright)`, `ntimes n`) become several.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    startsAddress.lastIndex = at;
    const end = startsAddress.test(text) ? addressEnd(text, at) : undefined;
    if (end !== undefined) {
      tokens.push({ kind: 'address', text: text.slice(at, end), start: at });
      at = end;
      continue;
    }
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match) break;
    for (const token of asTokens(match[0], at, text)) tokens.push(token);
    at = piece.lastIndex;
  }
  return tokens;
}

function asTokens(found: string, start: number, text: string): Token[] {
  const kind = kindOf(found);
  if (kind !== 'word') return [{ kind, text: found, start }];
  let from = start;
  return splitGlued(found, text[start + found.length] ?? '').map((part) => {
    const token: Token = { kind, text: part, start: from };
    from += part.length;
    return token;
  });
}

function kindOf(found: string): TokenKind {
  const sign = signs.get(found);
  if (sign) return sign;
  if (found.startsWith('\\') && found.length > 1) return 'command';
  if (found.startsWith('~')) return 'tie';
  if (found.startsWith('-')) return 'dash';
  if (/^\s/.test(found)) return /\n[^\S\n]*\n/.test(found) ? 'break' : 'space';
  if (/^[0-9]/.test(found)) return 'number';
  return /^[\p{L}\p{M}]/u.test(found) ? 'word' : 'symbol';
}
