import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/lib/survey/figure.ts';

const file = 'content/figures/a.svg';
const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inner}\n</svg>`;

function messagesOf(source: string): string[] {
  return readFigure(file, source).diagnostics.map(
    ({ place, severity, message }) => `${place.line} ${severity} ${message}`,
  );
}

describe('readFigure', () => {
  it.each([
    [
      'shapes and text',
      '<g transform="scale(2)"><rect x="1" y="1" width="2" height="2" fill="var(--accent)"/><text><tspan dy="2">a</tspan></text></g>',
    ],
    [
      'gradients of its own',
      '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path d="M0 0" fill="url(#a)"/>',
    ],
    [
      'quoted names of gradients, and brackets in a label',
      `<g aria-label="Left (before), url(of) the page"><path d="M0 0" fill="url('#a')" stroke="rgb(1 2 3)"/></g>`,
    ],
    ['parts used again', '<defs><g id="p"><circle r="2"/></g></defs><use href="#p" x="3"/>'],
    [
      'markers',
      '<defs><marker id="m" refX="1" markerWidth="2" orient="auto"><path d="M0 0"/></marker></defs><line x2="3" marker-end="url(#m)"/>',
    ],
    ['a title and a description', '<title>T</title><desc>D</desc>'],
    ['a comment', '<!-- drawn by hand -->'],
  ])('keeps %s', (_title, inner) => {
    expect(messagesOf(drawing(inner))).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script> may not stand in a figure.'],
    ['a style sheet', '<style>*{}</style>', '<style> may not stand in a figure.'],
    [
      'a foreign object',
      '<foreignObject><p>x</p></foreignObject>',
      '<foreignObject> may not stand in a figure.',
    ],
    ['an animation', '<circle><animate attributeName="r"/></circle>', '<animate> may not stand in a figure.'],
    ['an image', '<image href="https://a.org/x.png"/>', '<image> may not stand in a figure.'],
    ['a link', '<a href="https://a.org/"><circle/></a>', '<a> may not stand in a figure.'],
    ['an event', '<circle onclick="alert(1)"/>', '<circle> may not have the attribute “onclick”.'],
    ['a style', '<circle style="fill:red"/>', '<circle> may not have the attribute “style”.'],
    [
      'an address',
      '<use href="b.svg#p"/>',
      '<use> points at “b.svg#p”; only parts of the same drawing may be used.',
    ],
    ['an old address', '<use xlink:href="b.svg#p"/>', '<use> may not have the attribute “xLinkHref”.'],
    ['a picture in a fill', '<rect fill="url(https://a.org/x)"/>', '<rect> fetches something in “fill”.'],
    ['an escaped address', '<rect fill="u\\72l(https://a.org/x#y)"/>', '<rect> fetches something in “fill”.'],
    [
      'a set of pictures',
      '<rect mask="image-set(\'https://a.org/x.png\' 1x)"/>',
      '<rect> fetches something in “mask”.',
    ],
    [
      'an address after one of its own',
      '<rect fill="url(#a) url(https://a.org/x)"/>',
      '<rect> fetches something in “fill”.',
    ],
    ['a hidden scheme', '<rect fill=" URL( \'data:x\')"/>', '<rect> fetches something in “fill”.'],
  ])('takes %s out and reports it', (_title, inner, message) => {
    const { svg, diagnostics } = readFigure(file, drawing(inner));
    expect(diagnostics.map((found) => `${found.place.line} ${found.severity} ${found.message}`)).toContain(
      `2 error ${message}`,
    );
    expect(JSON.stringify({ ...svg, position: undefined })).not.toMatch(
      /alert|https?:\/\/a|b\.svg|data:x|style/u,
    );
  });

  it('reports a file without a drawing, and a drawing that cannot scale', () => {
    expect(messagesOf('nothing')).toEqual(['1 error The file holds no <svg> element.']);
    expect(messagesOf('<?xml version="1.0"?>\n<svg width="9"></svg>')).toEqual([
      '2 warning The drawing has no viewBox, so it does not scale with the page.',
    ]);
  });
});
