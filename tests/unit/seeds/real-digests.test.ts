import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';
import type { DigestEntry } from '../../../src/lib/seeds/types.ts';
import { realDigests } from './real-seeds.ts';

const words = ({ title, abstract }: DigestEntry): string => `${title}\n${abstract}`;

describe('the four digests in seeds/', () => {
  const digests = realDigests.map(({ file, bytes }) => parseDigest(file, bytes));

  it('hold 57, 53, 54 and 211 entries in three layouts, with nothing to report', () => {
    expect(digests.map(({ layout, entries }) => [layout, entries.length])).toEqual([
      ['spaced', 57],
      ['dated', 53],
      ['spaced', 54],
      ['alternating', 211],
    ]);
    expect(digests.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('have every non-blank line in the ledger, none unknown', () => {
    digests.forEach((digest, index) => {
      const text = new TextDecoder().decode(realDigests[index]?.bytes);
      const visible = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
      expect([...new Set(digest.ledger.map(({ line }) => line))]).toEqual(visible);
      expect(digest.ledger.every(({ role }) => role !== 'unknown')).toBe(true);
    });
  });

  it('give each entry its own words, from the lines that the ledger names', () => {
    digests.forEach((digest, index) => {
      const lines = new TextDecoder().decode(realDigests[index]?.bytes).split('\n');
      for (const { title, titleLine, abstract, abstractLine } of digest.entries) {
        expect(lines[titleLine - 1]?.replace(/^Subscribe/u, '')).toBe(title);
        expect(lines[abstractLine - 1]).toBe(abstract);
      }
    });
  });

  it('lose no other entry when any one title or abstract is missing, and say where it was', () => {
    digests.forEach((digest, index) => {
      const lines = new TextDecoder().decode(realDigests[index]?.bytes).split('\n');
      digest.entries.forEach((entry, at) => {
        // All 750 lines take five seconds and were tried; a sample keeps the test short.
        const missing = (['titleLine', 'abstractLine'] as const)[at % 10];
        if (!missing) return;
        const damaged = parseDigest(digest.file, lines.toSpliced(entry[missing] - 1, 1).join('\n'));
        const kept = new Set(damaged.entries.map(words));
        expect(digest.entries.filter((other) => other !== entry && !kept.has(words(other)))).toEqual([]);
        expect(damaged.diagnostics.map(({ rule }) => rule)).toContain(
          missing === 'titleLine' ? 'abstract-without-title' : 'title-without-abstract',
        );
      });
    });
  });
});
