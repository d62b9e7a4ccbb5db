import { splitMathematics } from '../survey/split-mathematics.ts';

/**
 * A title or sentence as plain text, for `<title>`, descriptions and feeds: dollars go, common TeX becomes the sign it
 * stands for, and what is left of TeX is kept as it is.
 */
export function plainText(text: string): string {
  return splitMathematics(text)
    .map(({ words, tex }) => (tex === undefined ? words : plainTex(tex)))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

const signs: Record<string, string> = {
  times: '×',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  approx: '≈',
  sim: '~',
  to: '→',
  rightarrow: '→',
  infty: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  tau: 'τ',
  theta: 'θ',
  pi: 'π',
  ell: 'ℓ',
  log: 'log',
  sqrt: '√',
  pm: '±',
  cdot: '·',
};

function plainTex(tex: string): string {
  return tex
    .replace(/\\(?:text|mathrm|mathbf|mathcal|mathbb|operatorname|emph)\s*\{([^{}]*)\}/gu, '$1')
    .replace(/\\(?:left|right|,|;|!|quad)/gu, '')
    .replace(/\\([A-Za-z]+)( ?)/gu, (command, name: string, space: string) => {
      const sign = signs[name];
      return sign === undefined ? command : /\p{L}/u.test(sign) ? sign : sign + space;
    })
    .replace(/[{}]/gu, '');
}

/** The beginning of a text, cut at a word so that it is no longer than `length`, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}
