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

/** One alternative for each kind but `address` and `symbol`; every loop is over one character class, so the time is linear. */
const piece =
  /(?<space>\s+)|(?<command>\\(?:[A-Za-z]+|[^A-Za-z]))|(?<word>[\p{L}\p{M}]+)|(?<number>\d+(?:[.,]\d+)*)|(?<open>\{)|(?<close>\})|(?<script>[\^_])|(?<dollar>\${1,2})|(?<tie>~+)|(?<dash>-+)|(?<quote>``|'')|(?<symbol>[^])/uy;

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
    for (const token of asTokens(match, text)) tokens.push(token);
    at = piece.lastIndex;
  }
  return tokens;
}

function asTokens(match: RegExpExecArray, text: string): Token[] {
  const found = match[0];
  const start = match.index;
  const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['symbol'];
  if (kind === 'space' && /\n[^\S\n]*\n/.test(found)) return [{ kind: 'break', text: found, start }];
  if (kind !== 'word') return [{ kind: kind as TokenKind, text: found, start }];
  let from = start;
  return splitGlued(found, text[start + found.length] ?? '').map((part) => {
    const token: Token = { kind: 'word', text: part, start: from };
    from += part.length;
    return token;
  });
}
