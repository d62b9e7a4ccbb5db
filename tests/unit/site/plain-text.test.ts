import { describe, expect, it } from 'vitest';
import { plainText, shorten, shownText } from '../../../src/lib/site/plain-text.ts';

it.each([
  ['Attention in $O(N^2)$ time', 'Attention in O(N^2) time'],
  ['$\\sigma$Reparam', 'σReparam'],
  ['at most $t \\le T$ of $40\\times$', 'at most t ≤ T of 40×'],
  ['costs \\$5 or $x$', 'costs $5 or x'],
  ['$\\mathrm{KL}$  and\nmore', 'KL and more'],
  ['$\\unknown{x}$', '\\unknownx'],
  ['$x \\in \\Phi$, $u \\mapsto \\phi u$', 'x ∈ Φ, u ↦ φu'],
  ['$a \\rightarrow b$ in $\\log n$', 'a → b in log n'],
  ['no mathematics', 'no mathematics'],
])('%s reads %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

it('has the punctuation of pages where a script shows it', () => {
  expect(shownText('It\'s $O(N)$: "so"')).toBe('It’s O(N): “so”');
});

describe('shorten', () => {
  it('leaves a short text alone', () => {
    expect(shorten('short', 5)).toBe('short');
  });
  it('cuts at a word and keeps within the length', () => {
    expect(shorten('one two, three four', 12)).toBe('one two…');
    expect(shorten('one two, three four', 12).length).toBeLessThanOrEqual(12);
  });
  it('cuts inside a word that is longer than half the room', () => {
    expect(shorten('a supercalifragilistic', 12)).toBe('a supercali…');
  });
});
