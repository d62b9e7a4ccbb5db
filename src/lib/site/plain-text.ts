import { smartPunctuation } from '../markdown/smart-punctuation.ts';
import { splitMathematics } from '../survey/split-mathematics.ts';
import { commandSpellings, signNames } from '../text/symbols.ts';

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

/** As {@link plainText}, with the punctuation of pages (`it’s`), for titles that a script shows as text. */
export function shownText(text: string): string {
  return smartPunctuation({ text: plainText(text), before: '', after: '' });
}

/** Signs by the TeX command of that name; of two with one name the first of the table. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...signNames].flatMap(([sign, name]) => (name === '' ? [] : [[name, sign] as const])).reverse(),
  ['sim', '~'],
  ['ell', 'ℓ'],
  ['cdot', '·'],
  ['log', 'log'],
  ['ldots', '…'],
  ['dots', '…'],
]);

/** `leq` -> `≤`, `Phi` -> `Φ`. */
function signOf(command: string): string | undefined {
  const small = signs.get(command.toLowerCase());
  if (small !== undefined && /^[A-Z][a-z]*$/u.test(command)) return small.toUpperCase();
  return signs.get(command) ?? signs.get(commandSpellings.get(command) ?? '');
}

function plainTex(tex: string): string {
  return tex
    .replace(/\\(?:text|mathrm|mathbf|mathcal|mathbb|operatorname|emph)\s*\{([^{}]*)\}/gu, '$1')
    .replace(/\\(?:(?:left|right|quad)(?![A-Za-z])|[,;!])/gu, '')
    .replace(/\\([A-Za-z]+)( ?)/gu, (command, name: string, space: string) => {
      const sign = signOf(name);
      return sign === undefined ? command : /^\p{L}$/u.test(sign) ? sign : sign + space;
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
