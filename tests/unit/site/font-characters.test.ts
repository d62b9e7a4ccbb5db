import { describe, expect, it } from 'vitest';
import { fontCharacters, type TextKind } from '../../../src/lib/site/font-characters.ts';

const beyondAscii = (kind: TextKind, text: string): string =>
  fontCharacters([{ kind, text }]).replace(/[ -~]/gu, '');

describe('the characters that a face must hold', () => {
  it('are all of ASCII even where nothing is shown', () => {
    const characters = fontCharacters([]);
    expect(characters).toHaveLength(95);
    expect(characters).toContain(' ');
    expect(characters).toContain('~');
  });

  it('are each there once, in the order of their code points', () => {
    expect(beyondAscii('html', 'Ørsted → 𝔸 and Ørsted')).toBe('Ø→𝔸');
  });

  it.each<[TextKind, string, string]>([
    ['html', '&#233; &#x2192; &hellip; &nosuch; &#10;', 'é…→'],
    ['css', ".a::after{content:'\\2197'}.b{content:'\\a0 x'}", '\u00a0↗'],
    ['js', 'const sign="\\u2212",wide="\\u{1d53c}",dot="\\xb7"', '·−𝔼'],
    ['json', '{"name":"Erd\\u0151s"}', 'ő'],
  ])('are found where %s escapes them', (kind, text, expected) => {
    expect(beyondAscii(kind, text)).toBe(expected);
  });

  it('are no halves of a pair, nor what no code point has', () => {
    expect(beyondAscii('json', '"\\ud835"')).toBe('');
    expect(beyondAscii('html', '&#9999999;')).toBe('');
  });
});
