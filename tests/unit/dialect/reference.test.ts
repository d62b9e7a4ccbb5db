import { describe, expect, it } from 'vitest';
import { components } from '../../../src/lib/dialect/components.ts';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { dialectReference } from '../../../src/lib/dialect/reference.ts';
import { nodesOf } from '../../../src/lib/dialect/tree/walk.ts';
import { targetKinds } from '../../../src/lib/dialect/types.ts';

const file = 'content/papers/a2020b.mdx';

describe('dialectReference', () => {
  it('can be written as JSON', () => {
    expect(JSON.parse(JSON.stringify(dialectReference))).toEqual(dialectReference);
  });

  it.each(dialectReference.components.map(({ name, example }) => [name, example]))(
    'shows a valid example of <%s>',
    (name, example) => {
      const page = parsePage(file, example);
      expect(page.diagnostics).toEqual([]);
      expect(nodesOf(page.tree).some((node) => 'name' in node && node.name === name)).toBe(true);
    },
  );

  it.each([...dialectReference.citations, ...dialectReference.crossReferences].map(({ source }) => source))(
    'shows valid syntax: %s',
    (source) => {
      const page = parsePage(file, `Words ${source} go on.`);
      expect(page.diagnostics).toEqual([]);
      expect(nodesOf(page.tree).some(({ type }) => type === 'citation' || type === 'crossReference')).toBe(
        true,
      );
    },
  );

  it('has each kind of target once', () => {
    expect(dialectReference.crossReferences.map(({ prefix }) => prefix)).toEqual(targetKinds);
  });

  it.each(dialectReference.escapes)('gives an escape for $character that works', ({ character, write }) => {
    const page = parsePage(file, `Words ${write}x go on.`);
    expect(page.diagnostics).toEqual([]);
    expect(nodesOf(page.tree).find((node) => node.type === 'text')).toMatchObject({
      value: `Words ${character}x go on.`,
    });
  });
});

describe('components', () => {
  it.each(components.map((component) => [component.name, component] as const))(
    'lists attributes of <%s> with examples that fit',
    (_, { attributes }) => {
      for (const { example, form, values, labelPrefix, description } of attributes) {
        if (form !== undefined) expect(example).toMatch(form.pattern);
        if (values !== undefined) expect(values).toContain(example);
        if (labelPrefix !== undefined) expect(example).toMatch(new RegExp(`^${labelPrefix}-`, 'u'));
        expect(description).toMatch(/\.$/u);
      }
    },
  );
});
