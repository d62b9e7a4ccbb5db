import { describe, expect, it } from 'vitest';
import { fixColours, readLightColours } from '../../../src/lib/epub/figure-colours.ts';
import { h } from '../../../src/lib/epub/element.ts';
import { bookIdentifier } from '../../../src/lib/epub/identifier.ts';
import { relativePath } from '../../../src/lib/epub/links.ts';
import { x, xmlDocument } from '../../../src/lib/epub/xml.ts';

describe('relativePath', () => {
  it.each([
    ['nav.xhtml', 'chapters/a.xhtml', 'chapters/a.xhtml'],
    ['chapters/a.xhtml', 'chapters/b.xhtml', 'b.xhtml'],
    ['chapters/a.xhtml', 'papers/b.xhtml', '../papers/b.xhtml'],
    ['chapters/a.xhtml', 'nav.xhtml', '../nav.xhtml'],
    ['a/b/c.xhtml', 'a/d.xhtml', '../d.xhtml'],
  ])('leads from %s to %s by %s', (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
  });
});

describe('bookIdentifier', () => {
  it('is a UUID of version 8 that stays while the title changes', () => {
    const id = bookIdentifier({ title: 'A', repository: 'https://example.org/a' });
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(bookIdentifier({ title: 'B', repository: 'https://example.org/a' })).toBe(id);
  });

  it('tells surveys without a repository apart by their titles', () => {
    expect(bookIdentifier({ title: 'A' })).not.toBe(bookIdentifier({ title: 'B' }));
  });
});

describe('readLightColours', () => {
  it('reads the colours of the light scheme from the style sheet', () => {
    const css =
      ':root { --ink: light-dark(#17201c, #e4eae5);\n --space-1: 0.25rem; --accent-2: light-dark(#9f450e, #f0a673); }';
    expect([...readLightColours(css)]).toEqual([
      ['ink', '#17201c'],
      ['accent-2', '#9f450e'],
    ]);
  });
});

describe('fixColours', () => {
  const colours = new Map([
    ['ink', '#111'],
    ['paper', '#eee'],
    ['accent', '#050'],
  ]);

  it('gives a drawing a ground and colours that do not depend on the page', () => {
    const svg = h(
      'svg',
      { viewBox: '10 20 320 200' },
      h('path', { fill: 'currentColor', stroke: 'var(--accent)' }),
    );
    fixColours(svg, colours);
    expect(svg.children).toEqual([
      h('rect', { x: '2', y: '12', width: '336', height: '216', rx: '6', fill: '#eee' }),
      h('path', { fill: '#111', stroke: '#050' }),
    ]);
  });

  it('leaves a margin between what is drawn and the edge of the ground', () => {
    const svg = h('svg', { viewBox: '0,0 400,200' });
    fixColours(svg, colours);
    expect(svg.properties['viewBox']).toBe('-10 -10 420 220');
  });

  it('draws a stroke that lies below its fill as an element of its own', () => {
    const svg = h(
      'svg',
      {},
      h('text', { id: 'a', stroke: 'red', strokeWidth: '5', paintOrder: 'stroke' }, 'A'),
    );
    fixColours(svg, colours);
    expect(svg.children.slice(1)).toEqual([
      h('text', { id: 'a', stroke: 'red', strokeWidth: '5' }, 'A'),
      h('text', {}, 'A'),
    ]);
  });
});

describe('xmlDocument', () => {
  it('holds no character that XML lacks and no end of a section that never began', () => {
    expect(xmlDocument(x('a', { b: 'c\u{8}' }, 'a[b[0]]>c\u{FFFE} & ]]>'))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="c\u{FFFD}">a[b[0]]<![CDATA[>]]>c\u{FFFD} &#x26; ]]<![CDATA[>]]></a>\n',
    );
  });
});
