import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleNamed, rules } from '../../../src/lib/diagnostics/rules.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Files that name things "rule" that are no rules of diagnostics. */
const otherRules = /papers\/tex\/|papers\/ingest-report|search\//u;

/** Ids in the ways in which the code makes diagnostics. */
const patterns = [
  /\brule: '([a-z0-9-]+)'/gu,
  /\b(?:problem|warning|report)\(\s*(?:state,\s*[\w.]+,\s*)?'([a-z0-9-]+)'/gu,
  /\bcheckData\([^']*'([a-z-]+)'/gu,
];

/** Rules with the file that names each, and the whole source. */
function usedRules(): { used: Map<string, string>; code: string } {
  const used = new Map<string, string>();
  let code = '';
  for (const folder of ['src/lib', 'src/io', 'scripts']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || otherRules.test(file) || file.endsWith('/rules.ts')) continue;
      const source = readFileSync(join(root, folder, file), 'utf8');
      code += source;
      for (const pattern of patterns)
        for (const [, id = ''] of source.matchAll(pattern)) used.set(id, `${folder}/${file}`);
    }
  }
  return { used, code };
}

describe('rules', () => {
  const { used, code } = usedRules();

  it('lists every rule that the code uses', () => {
    const missing = [...used].filter(([id]) => ruleNamed(id) === undefined);
    expect(missing).toEqual([]);
    expect(used.size).toBeGreaterThan(80);
  });

  it('lists no rule that the code does not use', () => {
    expect(rules.map(({ id }) => id).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  it('explains each rule once, in one line that is a sentence', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { explanation } of rules) expect(explanation).toMatch(/^[^\n]+\.$/u);
  });
});
