import { toString } from 'hast-util-to-string';
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readPages, type BuiltPage } from './pages.ts';

let pages: BuiltPage[];
beforeAll(async () => {
  pages = await readPages(inject('sites')[1]?.folder ?? '');
});

function all(tree: Root | ElementContent, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (fits(element)) found.push(element);
  });
  return found;
}

const byName =
  (...names: string[]) =>
  ({ tagName }: Element): boolean =>
    names.includes(tagName);

/** A line for each fault of each page. */
function faults(find: (page: BuiltPage) => string[]): string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.address}: ${fault}`)).slice(0, 20);
}

function isHidden(element: Element): boolean {
  return element.properties['ariaHidden'] === 'true' || element.properties['hidden'] === true;
}

function isNamed({ properties, children }: Element): boolean {
  const label = properties['ariaLabel'] ?? properties['ariaLabelledBy'];
  const title = children.find((child) => child.type === 'element' && child.tagName === 'title');
  return Boolean(label) || (title !== undefined && toString(title) !== '');
}

describe('every page', () => {
  it('has a language, a skip link first, and the landmarks of header, main and footer', () => {
    const found = faults(({ tree }) => {
      const [html] = all(tree, byName('html'));
      const [main, another] = all(tree, byName('main'));
      const [link] = all(tree, byName('a', 'button', 'input', 'summary'));
      const [body] = all(tree, byName('body'));
      const parts =
        body?.children.flatMap((child) => (child.type === 'element' ? [child.tagName] : [])) ?? [];
      return [
        ...(html?.properties['lang'] ? [] : ['no language']),
        ...(main !== undefined && another === undefined ? [] : ['not one main']),
        ...(link?.properties['href'] === `#${String(main?.properties['id'])}` ? [] : ['no skip link first']),
        ...['header', 'main', 'footer'].filter((part) => !parts.includes(part)).map((part) => `no ${part}`),
      ];
    });
    expect(found).toEqual([]);
  });

  it('names each of its navigations, regions and asides', () => {
    const found = faults(({ tree, ids }) =>
      all(tree, (element) => byName('nav', 'aside')(element) || element.properties['role'] === 'region')
        .filter(({ properties }) => {
          const labels = [properties['ariaLabelledBy'] ?? []].flat().map(String);
          return !properties['ariaLabel'] && !(labels.length > 0 && labels.every((id) => ids.has(id)));
        })
        .map(({ tagName }) => `${tagName} without a name`),
    );
    expect(found).toEqual([]);
  });

  it('goes down its headings one level at a time, from one h1', () => {
    const found = faults(({ tree }) => {
      const headings = all(tree, byName('h1', 'h2', 'h3', 'h4', 'h5', 'h6'));
      const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
      const gaps = headings.filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1);
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
        ...gaps.map((heading) => `${heading.tagName} "${toString(heading).trim()}" skips a level`),
      ];
    });
    expect(found).toEqual([]);
  });

  it('hides each picture from screen readers or names it', () => {
    let pictures = 0;
    const found = faults(({ tree }) => {
      const bad: string[] = [];
      visitParents(tree, 'element', (element: Element, ancestors) => {
        if (!byName('svg', 'img')(element)) return;
        pictures += 1;
        const around = ancestors.filter((ancestor): ancestor is Element => ancestor.type === 'element');
        const isInside = around.some((ancestor) => ancestor.tagName === 'svg' || isHidden(ancestor));
        const isInImage = around.some(
          (ancestor) => ancestor.properties['role'] === 'img' && isNamed(ancestor),
        );
        const hasText = element.tagName === 'img' && typeof element.properties['alt'] === 'string';
        if (!isInside && !isInImage && !hasText && !isHidden(element) && !isNamed(element))
          bad.push(JSON.stringify(element.properties));
      });
      return bad;
    });
    expect(found).toEqual([]);
    expect(pictures).toBeGreaterThan(1000);
  });

  it('gives each formula as MathML, and its glyphs to eyes alone', () => {
    let formulas = 0;
    const found = faults(({ tree }) =>
      all(tree, ({ properties }) => [properties['className']].flat().includes('katex')).flatMap((formula) => {
        formulas += 1;
        const [math] = all(formula, byName('math'));
        const glyphs = all(formula, ({ properties }) =>
          [properties['className']].flat().includes('katex-html'),
        );
        return math !== undefined && glyphs.every(isHidden) ? [] : [toString(formula).slice(0, 60)];
      }),
    );
    expect(found).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });

  it('gives each script and fraction in MathML as many parts as it has', () => {
    const parts: Record<string, number> = {
      msub: 2,
      msup: 2,
      munder: 2,
      mover: 2,
      mfrac: 2,
      msubsup: 3,
      munderover: 3,
    };
    let scripts = 0;
    const found = faults(({ tree }) =>
      all(tree, ({ tagName }) => parts[tagName] !== undefined).flatMap((script) => {
        scripts += 1;
        return script.children.length === parts[script.tagName] ? [] : [toString(script)];
      }),
    );
    expect(found).toEqual([]);
    expect(scripts).toBeGreaterThan(1000);
  });

  it('gives each table headers and a name', () => {
    const found = faults(({ tree }) => {
      const bad: string[] = [];
      visitParents(tree, 'element', (table: Element, ancestors) => {
        if (table.tagName !== 'table') return;
        const [header] = all(table, byName('th'));
        const [caption] = all(table, byName('caption'));
        const around = ancestors.some(
          (each) => each.type === 'element' && (each.tagName === 'figure' || isNamed(each)),
        );
        if (header === undefined) bad.push('a table without headers');
        if (caption === undefined && !isNamed(table) && !around) bad.push('a table without a name');
      });
      return bad;
    });
    expect(found).toEqual([]);
  });
});
