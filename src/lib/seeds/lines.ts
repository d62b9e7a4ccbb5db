import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** One line of a digest that has something on it. */
export interface DigestLine {
  /** From 1, in the file. */
  number: number;
  /** Without white space at the ends; runs of white space inside became one space. */
  text: string;
  /** True when nothing stands on the line above. */
  afterBlank: boolean;
}

/** Longer lines are read like any other, but have probably lost their line breaks. */
const veryLong = 20_000;

/** Characters that change how text is shown or compared and cannot be seen. */
const invisible = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** Characters that no page may contain. Made from text, since a pattern with bare control characters reads as a slip. */
const control = new RegExp('[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]', 'gu');

/**
 * The non-blank lines of a digest. Line ends may be `\n`, `\r\n` or `\r`. Control characters become spaces and
 * are reported; invisible characters stay and are reported.
 */
export function splitLines(file: string, text: string): { lines: DigestLine[]; diagnostics: Diagnostic[] } {
  const lines: DigestLine[] = [];
  const diagnostics: Diagnostic[] = [];
  let afterBlank = true;
  text.split(/\r\n|\n|\r/u).forEach((raw, index) => {
    const cleaned = raw
      .replace(control, ' ')
      .replace(/[^\S\uFEFF]+/gu, ' ')
      .trim();
    if (/^[\s\p{Cf}]*$/u.test(cleaned)) {
      afterBlank = true;
      return;
    }
    diagnostics.push(...reportCharacters(file, index + 1, raw));
    lines.push({ number: index + 1, text: cleaned, afterBlank });
    afterBlank = false;
  });
  return { lines, diagnostics };
}

function reportCharacters(file: string, line: number, raw: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (rule: string, severity: 'warning' | 'note', message: string, hint: string, column = 1) =>
    found.push({ rule, severity, message, hint, place: { file, line, column } });

  const controls = [...raw.matchAll(control)];
  const [firstControl] = controls;
  if (firstControl) {
    const message = `Line ${line} holds ${listCharacters(controls)}, which no page may contain; read as white space.`;
    report('control-character', 'warning', message, 'Delete the character.', firstControl.index + 1);
  }
  const hidden = [...raw.matchAll(invisible)];
  const [firstHidden] = hidden;
  if (firstHidden) {
    const message = `Line ${line} holds ${listCharacters(hidden)}, which cannot be seen; kept as it is.`;
    report(
      'invisible-character',
      'note',
      message,
      'Delete the character unless it is meant.',
      firstHidden.index + 1,
    );
  }
  if (raw.length > veryLong) {
    const message = `Line ${line} is ${raw.length} characters long; read as one line.`;
    report('line-very-long', 'note', message, 'Check that the digest has not lost its line breaks.');
  }
  return found;
}

function listCharacters(matches: RegExpMatchArray[]): string {
  const names = [...new Set(matches.map(([character]) => `U+${hexadecimal(character)}`))];
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ' and others' : '');
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
