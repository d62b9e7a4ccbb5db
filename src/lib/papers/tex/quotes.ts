import type { Token } from './tokens.ts';

/**
 * TeX's quotation marks that have a partner in the same paragraph, as token index -> Unicode mark:
 * `` ``binding'' `` -> “binding”, `` `repair' `` -> ‘repair’. Marks without a partner are left alone.
 */
export function pairQuotes(tokens: Token[]): Map<number, string> {
  const marks = new Map<number, string>();
  let double: number[] = [];
  let single: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'break') [double, single] = [[], []];
    else if (token.text === '``' && opens(tokens, at)) double.push(at);
    else if (token.text === '`' && opens(tokens, at)) single.push(at);
    // a closing backtick: the pair is Markdown's code, not a quotation
    else if (token.text === '`') single.pop();
    else if (token.text === "''") pair(double, at, '“', '”');
    else if (token.text === "'" && tokens[at + 1]?.kind !== 'word') pair(single, at, '‘', '’');
  });
  return marks;

  function pair(stack: number[], at: number, left: string, right: string): void {
    const start = stack.pop();
    if (start === undefined) return;
    marks.set(start, left).set(at, right);
  }
}

/** An opening mark stands before something, and not inside a word. */
function opens(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  const after = tokens[at + 1]?.kind;
  return (
    before !== 'word' && before !== 'number' && after !== undefined && after !== 'space' && after !== 'break'
  );
}
