import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { formulaHtml } from '../../../src/lib/markdown/formula.ts';

const classOf = (node: Element): string => [node.properties['className']].flat().join(' ');

/** What KaTeX draws of a displayed formula. */
function drawing(tex: string): Element {
  let found: Element | undefined;
  visit(fromHtml(formulaHtml(tex, true), { fragment: true }), 'element', (node) => {
    if (classOf(node) === 'katex-html') found = node;
  });
  if (found === undefined) throw new Error('nothing is drawn');
  return found;
}

/** The boxes of a formula as text: runs in brackets, a wide space as a bar with its width in ems before it. */
function lines(node: Element): string {
  const parts = node.children.filter((child): child is Element => child.type === 'element');
  return parts
    .map((part) => {
      if (classOf(part) === 'katex-run') return `[${lines(part)}]`;
      const space = /word-spacing:([\d.]+)em/u.exec(String(part.properties['style']))?.[1];
      return space === undefined ? toString(part).replaceAll(/[\s\u200b]/gu, '') : `${Number(space) + 0.25}|`;
    })
    .join(' ');
}

describe('displayLines', () => {
  it.each([
    ['wide spaces first', 'a, \\qquad b, \\quad c', 'a, 2.1667| b, 1.1667| c'],
    ['spaces that touch as one', 'a \\qquad\\qquad b', 'a 4| b'],
    ['then relations but the first', 'a = b = c', '[[a =b] =c]'],
    ['the first and operators last', 'a = b + c = d', '[[a =b +c] =d]'],
    ['not inside brackets', 'p((x \\mid y), \\quad z + 1)', 'p((x∣y),z+1)'],
    ['again behind brackets that close together', 'f((x)) = y = z', '[[f((x)) =y] =z]'],
    ['an arrow together with what follows', 'a \\quad\\Rightarrow\\quad b', 'a 1.2778| ⇒b'],
    ['a word together with what follows', 'a \\quad\\text{if}\\quad b', 'a 1| ifb'],
    ['nothing where there is no place', '\\frac{a = b}{c \\quad d}', 'cda=b'],
  ])('breaks at %s', (_, tex, expected) => {
    expect(lines(drawing(tex))).toBe(expected);
  });

  it('leaves a formula of lines as it is', () => {
    expect(drawing('a = b \\\\ c = d \\quad e').children.map((child) => classOf(child as Element))).toContain(
      'mspace katex-newline',
    );
  });

  it('gives each box the extent of what it holds', () => {
    const struts: string[] = [];
    visit(drawing('a = \\frac{1}{2}, \\qquad b'), 'element', (node) => {
      if (classOf(node) === 'katex-strut') struts.push(String(node.properties['style']));
    });
    expect(struts).toEqual([
      'height:0.4306em;',
      'height:2.0074em;vertical-align:-0.686em;',
      'height:1em;vertical-align:-0.25em;',
    ]);
  });
});
