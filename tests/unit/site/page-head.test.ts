import { describe, expect, it } from 'vitest';
import { styleSheetsOf, withLightHead } from '../../../src/lib/site/page-head.ts';

const sheet = (name: string): string => `<link rel="stylesheet" href="/book/_astro/${name}.css">`;
const face = '<link rel="preload" href="/book/_astro/serif.woff2" as="font">';
const script = '<script type="module" src="/book/_astro/menu.js"></script>';

describe('the head of a page', () => {
  it('names its style sheets in their order, and none that the text of the page shows', () => {
    const html = `<head>${face}${sheet('b')}<title>Rivers</title>${sheet('a')}</head><body>${sheet('c')}</body>`;
    expect(styleSheetsOf(html)).toEqual(['/book/_astro/b.css', '/book/_astro/a.css']);
  });

  it('has one style sheet, before the faces, and scripts that wait', () => {
    const html = `<head><title>Rivers</title>${face}${sheet('b')}${script}${sheet('a')}</head><body>${sheet('c')}</body>`;
    expect(withLightHead(html, '/book/_astro/all.css')).toBe(
      `<head><title>Rivers</title><link rel="stylesheet" href="/book/_astro/all.css">${face}` +
        `<script type="module" fetchpriority="low" src="/book/_astro/menu.js"></script></head><body>${sheet('c')}</body>`,
    );
  });

  it('has its style sheet at the end where no face is asked for', () => {
    expect(withLightHead(`<head>${sheet('a')}<title>Rivers</title></head>`, '/book/_astro/all.css')).toBe(
      '<head><title>Rivers</title><link rel="stylesheet" href="/book/_astro/all.css"></head>',
    );
  });

  it('leaves style sheets alone that are not of Astro', () => {
    const own = '<link rel="stylesheet" href="/book/own.css">';
    expect(styleSheetsOf(`<head>${own}</head>`)).toEqual([]);
    expect(withLightHead(`<head>${own}${face}</head>`, '/book/_astro/all.css')).toContain(own);
  });
});
