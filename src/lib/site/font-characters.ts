import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Kinds of text files that a site consists of, by the end of their names. */
export type TextKind = 'html' | 'css' | 'js' | 'json';

/** Every character that a keyboard gives by itself: what people type is set in the faces of the site as well. */
const typed = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));

/**
 * The characters that a face must hold to set a site: those which its files show or may show, as themselves or
 * escaped, and all of ASCII.
 *
 * @param files text of each file with its kind
 * @returns the characters in the order of their code points, as one text
 */
export function fontCharacters(files: Iterable<{ kind: TextKind; text: string }>): string {
  const found = new Set(typed);
  for (const { kind, text } of files) {
    for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) found.add(character);
    for (const character of escaped[kind](text)) found.add(character);
  }
  return [...found].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}

const escaped: Record<TextKind, (text: string) => Iterable<string>> = {
  html: htmlEscapes,
  css: (text) => codePoints(text, /\\([0-9a-f]{2,6})/giu),
  js: (text) => codePoints(text, /\\(?:u\{?|x)([0-9a-f]{2,6})/giu),
  json: (text) => codePoints(text, /\\u([0-9a-f]{4})/giu),
};

function* htmlEscapes(text: string): Generator<string> {
  yield* codePoints(text, /&#x([0-9a-f]{1,6});/giu);
  for (const [, digits = ''] of text.matchAll(/&#(\d{1,7});/gu)) yield* character(Number(digits));
  for (const [, name = ''] of text.matchAll(/&([a-z][a-z\d]*);/giu)) {
    const decoded = decodeNamedCharacterReference(name);
    if (decoded !== false) yield* decoded;
  }
}

function* codePoints(text: string, pattern: RegExp): Generator<string> {
  for (const [, digits = ''] of text.matchAll(pattern)) yield* character(parseInt(digits, 16));
}

function* character(code: number): Generator<string> {
  if (code >= 0x80 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) yield String.fromCodePoint(code);
}
