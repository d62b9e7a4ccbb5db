/** What one character of a source line looks like on a terminal. */
export interface Cell {
  /** What to print: never a control character. */
  text: string;
  /** Columns it takes: 0, 1 or 2; a tab takes up to 4. */
  width: number;
  /** UTF-16 units of the source that it stands for. */
  units: number;
}

const tabWidth = 4;

/** Characters that would move the cursor, turn the direction of writing or hide. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** The cells of a line, in order. Tabs become spaces up to the next stop; what cannot be seen becomes a sign that can. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const character of line) {
    const cell = cellOf(character, column);
    column += cell.width;
    cells.push(cell);
  }
  return cells;
}

function cellOf(character: string, column: number): Cell {
  const units = character.length;
  if (character === '\t') {
    const width = tabWidth - (column % tabWidth);
    return { text: ' '.repeat(width), width, units };
  }
  if (unsafe.test(character)) return { text: sign(character), width: 1, units };
  if (/\p{Mark}/u.test(character)) return { text: character, width: 0, units };
  return { text: character, width: wide.test(character) ? 2 : 1, units };
}

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 ? String.fromCodePoint(0x2400 + code) : '\uFFFD';
}

/**
 * A text that is safe to print: line breaks stay, other control characters, marks that turn the direction of writing
 * and other invisible characters become signs. A stranger's page cannot command the terminal of whoever checks it.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    character === '\n' ? character : character === '\t' ? ' ' : sign(character),
  );
}
