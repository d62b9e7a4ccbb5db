import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchEvidence } from '../../../src/lib/survey/evidence.ts';
import { comparableText } from '../../../src/lib/text/words.ts';

const word = fc.stringMatching(/^[a-z]{1,6}$/u);
const between = fc.constantFrom(' ', '  ', '\n', ' – ', ', ', ' “', '” ', ' $', '$ ', '-');
const text = fc.array(fc.tuple(word, between), { minLength: 3, maxLength: 30 });

it('finds any run of whole words, however they are spaced and written, and gives its range', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), between, (parts, first, second, space) => {
      const source = parts.map(([letters, gap]) => letters + gap).join('');
      const [from, to] = [first % parts.length, second % parts.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const quote = parts
        .slice(from, to + 1)
        .map(([letters]) => letters.toUpperCase())
        .join(space.includes('…') ? ' ' : space);
      const match = matchEvidence(quote, [source]);
      if (!match.found) throw new Error(`not found: ${quote} in ${source}`);
      const found = match.ranges.map(([start, end]) => source.slice(start, end)).join('');
      expect(comparableText(found)).toBe(comparableText(quote));
    }),
  );
});

it('never finds a word that the text does not have', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.map(([letters, gap]) => letters + gap).join('');
      const quote = `${parts[0]?.[0] ?? ''} zzzzzzz`;
      expect(matchEvidence(quote, [source]).found).toBe(false);
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quote, source) => {
      matchEvidence(quote, [source]);
    }),
  );
});
