import type { Token } from './tokens.ts';

/** Tokens with the partner of each bracket. */
export interface Source {
  text: string;
  tokens: Token[];
  /** For `{`, `}`, `(`, `)`, `[` and `]`: the index of the partner; -1 for everything else. */
  partner: Int32Array;
}

const closes: Record<string, string> = { '}': '{', ')': '(', ']': '[' };

/** Finds partners, each kind of bracket for itself, in one pass and without recursion. A blank line ends every bracket. */
export function pairBrackets(text: string, tokens: Token[]): Source {
  const partner = new Int32Array(tokens.length).fill(-1);
  const open: Record<string, number[]> = { '{': [], '(': [], '[': [] };
  tokens.forEach((token, index) => {
    if (token.kind === 'break') for (const stack of Object.values(open)) stack.length = 0;
    if (token.kind !== 'open' && token.kind !== 'close' && token.kind !== 'symbol') return;
    open[token.text]?.push(index);
    const other = open[closes[token.text] ?? '']?.pop();
    if (other === undefined) return;
    partner[other] = index;
    partner[index] = other;
  });
  return { text, tokens, partner };
}
