import { describe, expect, it } from 'vitest';
import { addEntry } from '../../../src/lib/seeds/add-entry.ts';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';

const abstract =
  'We study how an invented model forgets what it has read, over many lines\nand two paragraphs of text.';

describe('adding an entry to a digest', () => {
  it('makes a digest that is read back with the same title and abstract', () => {
    const text = addEntry('', { title: 'An invented\tpaper', abstract });
    const { entries, diagnostics } = parseDigest('seeds/900_added.txt', text);
    expect(diagnostics).toEqual([]);
    expect(entries.map((entry) => [entry.title, entry.abstract])).toEqual([
      ['An invented paper', abstract.replace('\n', ' ')],
    ]);
  });

  it('leaves the entries before it as they are', () => {
    const first = addEntry('', { title: 'First paper', abstract });
    const second = addEntry(first, { title: 'Second paper', abstract: `${abstract} Again.` });
    expect(second.startsWith(first.trimEnd())).toBe(true);
    expect(parseDigest('x.txt', second).entries.map(({ title }) => title)).toEqual([
      'First paper',
      'Second paper',
    ]);
  });

  it('refuses an empty abstract and one shorter than its title', () => {
    expect(() => addEntry('', { title: 'A title', abstract: ' ' })).toThrow(/needs a title and an abstract/u);
    expect(() => addEntry('', { title: 'A title that is long', abstract: 'Short.' })).toThrow(
      /shorter than the title/u,
    );
  });
});
