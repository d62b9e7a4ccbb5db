/** First capital, first small letter and first digit of each alphabet; 0 where it has none. Unicode 16, U+1D400–1D7FF. */
const alphabets: Record<string, readonly [capital: number, small: number, digit: number]> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0],
  'bold-italic': [0x1d468, 0x1d482, 0],
  script: [0x1d49c, 0x1d4b6, 0],
  'bold-script': [0x1d4d0, 0x1d4ea, 0],
  fraktur: [0x1d504, 0x1d51e, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586, 0],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622, 0],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** First capital and first small letter of the Greek alphabets. */
const greek: Record<string, readonly [capital: number, small: number]> = {
  bold: [0x1d6a8, 0x1d6c2],
  italic: [0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d71c, 0x1d736],
  'bold-sans-serif': [0x1d756, 0x1d770],
  'sans-serif-bold-italic': [0x1d790, 0x1d7aa],
};

/** Places of those alphabets that are empty because Unicode had the letter before: italic, script, Fraktur, double-struck. */
const older: ReadonlyMap<number, string> = new Map(
  [
    '1d455ℎ',
    '1d49dℬ 1d4a0ℰ 1d4a1ℱ 1d4a3ℋ 1d4a4ℐ 1d4a7ℒ 1d4a8ℳ 1d4adℛ 1d4baℯ 1d4bcℊ 1d4c4ℴ',
    '1d506ℭ 1d50bℌ 1d50cℑ 1d515ℜ 1d51dℨ',
    '1d53aℂ 1d53fℍ 1d545ℕ 1d547ℙ 1d548ℚ 1d549ℝ 1d551ℤ',
  ].flatMap((list) =>
    list.split(' ').map((entry): [number, string] => [parseInt(entry.slice(0, 5), 16), entry.slice(5)]),
  ),
);

/**
 * The letters of a text in a mathematical alphabet: `R`, `double-struck` -> `ℝ`. What the alphabet lacks stays.
 *
 * @param variant a value of MathML's `mathvariant`
 */
export function mathLetters(text: string, variant: string): string {
  return [...text].map((character) => mathLetter(character, variant)).join('');
}

function mathLetter(character: string, variant: string): string {
  const code = character.codePointAt(0) ?? 0;
  const [capital = 0, small = 0, digit = 0] = alphabets[variant] ?? [];
  const [capitalGreek = 0, smallGreek = 0] = greek[variant] ?? [];
  const place =
    placeIn(code, 'A', 'Z', capital) ??
    placeIn(code, 'a', 'z', small) ??
    placeIn(code, '0', '9', digit) ??
    placeIn(code, 'Α', 'Ω', capitalGreek) ??
    placeIn(code, 'α', 'ω', smallGreek);
  return place === undefined ? character : (older.get(place) ?? String.fromCodePoint(place));
}

function placeIn(code: number, first: string, last: string, start: number): number | undefined {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  return start === 0 || code < from || code > to ? undefined : start + code - from;
}
