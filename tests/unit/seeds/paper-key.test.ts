import { describe, expect, it } from 'vitest';
import { toPaperKey } from '../../../src/lib/seeds/paper-key.ts';

describe('toPaperKey', () => {
  it.each([
    ['zhai2023stabilizing', 'zhai2023stabilizing'],
    ['Müller:2020/A', 'muller-2020-a'],
    ['../../evil', 'evil'],
    ['3d-vision', 'paper-3d-vision'],
    ['eq-state', 'paper-eq-state'],
    ['CON', 'paper-con'],
    ['Index', 'paper-index'],
    ['smith2020.bib', 'smith2020-bib'],
    ['smith2020.ris', 'smith2020-ris'],
    ['smith2020.json', 'smith2020-json'],
    ['smith2020.md', 'smith2020-md'],
    ['深度', ''],
  ])('makes of %s the key %s', (text, key) => {
    expect(toPaperKey(text)).toBe(key);
    expect(toPaperKey(key)).toBe(key);
  });
});
