/** A number as it stands in a text. */
export interface NumberInText {
  /** Sign and figures, thousands not parted: `-1000.5`. */
  value: string;
  start: number;
  end: number;
}

/** Figures with points and thousands: `1,000`, `2.5`; in TeX `1{,}000` and `1\,000`. */
const number = /\d+(?:(?:,|\{,\}|\\,)\d{3}(?!\d))*(?:\.\d+)*|[²³¹⁰⁴-⁹₀-₉]+/gu;

/** A minus right before a number; a dash after a letter, a figure or another dash only joins words. */
const minus = /(?:^|[^\p{L}\p{N}\p{Pd}−)\]}])[-−‑]$/u;

/**
 * The numbers of a text in order. Two texts may have the same letters and figures and still not the same numbers: `-5` and
 * `5`, `2-3` and `23`, `10^5` and `105`.
 */
export function numbersIn(text: string): NumberInText[] {
  return [...text.matchAll(number)].map(({ 0: figures, index }) => {
    const value = figures.normalize('NFKD').replace(/[^\d.]/gu, '');
    return {
      value: minus.test(text.slice(Math.max(0, index - 2), index)) ? `-${value}` : value,
      start: index,
      end: index + figures.length,
    };
  });
}
