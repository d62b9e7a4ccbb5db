/**
 * About how wide a text is in the sans-serif face of the site, in units of its font size. The build has no font at
 * hand: these are the widths of Inter at weight 500 for classes of letters, each rounded up to its widest member.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    width += widths.find(({ letters }) => letters.test(letter))?.width ?? 1;
  }
  return width;
}

const widths = [
  { letters: /[ijlI '’|]/u, width: 0.28 },
  { letters: /[.,:;]/u, width: 0.3 },
  { letters: /[frt1()]/u, width: 0.42 },
  { letters: /-/u, width: 0.46 },
  { letters: /[acekszvxyFJL7]/u, width: 0.6 },
  { letters: /[mw]/u, width: 0.89 },
  { letters: /[\p{Ll}\p{Nd}BEPRSTZ&]/u, width: 0.66 },
  { letters: /[A-LN-VX-Z]/u, width: 0.77 },
];
