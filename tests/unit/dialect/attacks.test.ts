import { compile, run } from '@mdx-js/mdx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { nodesOf } from '../../../src/lib/dialect/tree/walk.ts';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import remarkDialect from '../../../src/lib/dialect/remark-dialect.ts';
import { attacks } from './attacks.ts';

const file = 'content/chapters/01-attack.mdx';

/** What an attack reaches for. */
const trap = globalThis as { pwned?: () => string };
let calls = 0;

beforeEach(() => {
  calls = 0;
  trap.pwned = () => {
    calls += 1;
    return 'pwned';
  };
});

afterEach(() => {
  delete trap.pwned;
});

/** Compiles a page as Astro does and renders it, with the dialect's plugin as the only guard. */
async function build(source: string, plugins: (typeof remarkDialect)[]): Promise<void> {
  const body = source.replace(/^---\n[^]*?\n---\n/u, '');
  const jsx = (): object => ({});
  const code = await compile(new VFile({ path: file, value: body }), {
    outputFormat: 'function-body',
    remarkPlugins: plugins,
  });
  const module = await run(code, { Fragment: 'x', jsx, jsxs: jsx, baseUrl: import.meta.url });
  module.default({});
}

describe('a page that a stranger sends', () => {
  it.each(attacks)('is refused or plain text: %s', (_, source, rule) => {
    const { diagnostics } = parsePage(file, source);
    const rules = diagnostics.filter(({ severity }) => severity !== 'note').map((found) => found.rule);
    if (rule === 'text') expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });

  it.each(attacks)('leaves no code in the tree: %s', (_, source) => {
    for (const node of nodesOf(parsePage(file, source).tree)) {
      expect(['html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']).not.toContain(node.type);
      expect(JSON.stringify(node.data ?? {})).not.toContain('estree');
      if (!('attributes' in node)) continue;
      for (const attribute of node.attributes) {
        expect(attribute.type).toBe('mdxJsxAttribute');
        expect(attribute.value === null || typeof attribute.value === 'string').toBe(true);
      }
    }
  });

  it.each(attacks)('runs nothing even where it is built: %s', async (_, source) => {
    await build(source, [remarkDialect]).catch(() => undefined);
    expect(calls).toBe(0);
  });

  it('would run its code without the plugin, so that the trap is known to work', async () => {
    await build('{pwned()}', []);
    await build('export const x = pwned()', []);
    expect(calls).toBe(2);
  });
});
