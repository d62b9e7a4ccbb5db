import { readFileSync } from 'node:fs';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { asMarkdown } from '../../../../src/lib/papers/tex/markdown.ts';
import { repairTex } from '../../../../src/lib/papers/tex/repair.ts';
import { digestLines } from './digests.ts';
import { letters, lettersOf, rootOf } from './letters.ts';

interface Place {
  paper: string;
  damaged: string;
  expected: string;
}

function read<Row>(name: string): Row[] {
  return parse(readFileSync(new URL(`places/${name}.yaml`, import.meta.url), 'utf8')) as Row[];
}

const places = ['mathematics', 'text-commands', 'punctuation'].flatMap((name) => read<Place>(name));
const repaired = digestLines.map((line) => ({ line, ...repairTex(line) }));

describe('repairTex on the four digests', () => {
  it.each(places)('$paper: $damaged', ({ damaged, expected }) => {
    const lines = repaired.filter(({ line }) => line.includes(damaged));
    expect(lines.length).toBeGreaterThan(0);
    for (const { blocks } of lines) expect(asMarkdown(blocks)).toContain(expected);
  });

  it('changes nothing but the listed places', () => {
    for (const { line, blocks } of repaired) {
      const expected = places.reduce(
        (text, place) => text.replaceAll(place.damaged, () => place.expected),
        line,
      );
      expect(asMarkdown(blocks)).toBe(expected);
    }
  });

  it.each(read<{ paper: string; text: string }>('untouched'))('$paper keeps: $text', ({ text }) => {
    const lines = repaired.filter(({ line }) => line.includes(text));
    expect(lines.length).toBeGreaterThan(0);
    for (const { blocks } of lines) expect(asMarkdown(blocks)).toContain(text);
  });

  it('reports what it leaves alone, and nothing else', () => {
    const found = repaired.flatMap(({ leftovers }) => leftovers.map(({ rule, text }) => `${rule}: ${text}`));
    const listed = read<{ rule: string; text: string }>('leftovers').map(
      ({ rule, text }) => `${rule}: ${text}`,
    );
    expect(found.sort()).toEqual(listed.sort());
  });

  it('makes formulas that KaTeX typesets without a warning', () => {
    let count = 0;
    for (const { blocks } of repaired)
      visit(rootOf({ blocks }), ['math', 'inlineMath'], (node) => {
        if (!('value' in node)) return;
        count += 1;
        katex.renderToString(node.value, {
          throwOnError: true,
          strict: 'error',
          displayMode: node.type === 'math',
        });
      });
    expect(count).toBe(79);
  });

  it('keeps every letter and figure in order, names of text commands and repetitions aside', () => {
    for (const result of repaired) {
      const plain = result.line
        .replaceAll(/\\(?:em|it|textbf)\b/g, '')
        .replace(/\{https:[^}]*\}/, '')
        .replace(' x2013 ', ' ');
      expect(lettersOf(result)).toBe(letters(plain));
    }
  });

  it('gives offsets at which the text is as the report says', () => {
    for (const { line, repairs, leftovers } of repaired) {
      for (const { before, offset } of repairs)
        expect(line.slice(offset, offset + before.length)).toBe(before);
      for (const { offset } of leftovers) expect(offset).toBeLessThan(line.length);
    }
  });

  it('makes every address a link to itself', () => {
    const urls = repaired.flatMap(({ blocks }) => {
      const found: string[] = [];
      visit(rootOf({ blocks }), 'link', ({ url, children }) => {
        expect(asMarkdown(children)).toBe(url);
        found.push(url);
      });
      return found;
    });
    expect(urls).toHaveLength(48);
    expect(urls.filter((url) => !/^https:\/\/[\w./-]+[\w/]$/.test(url))).toEqual([]);
  });
});
