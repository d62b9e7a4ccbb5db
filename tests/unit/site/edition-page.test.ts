import { expect, it } from 'vitest';
import { editionPage } from '../../../src/lib/site/edition-page.ts';

const page = (body: string, path = '/papers/x/', base = '/'): ReturnType<typeof editionPage> =>
  editionPage(`<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`, {
    path,
    base,
    bundleOf: (scripts) => `${scripts.join('+').replace(/\W+/gu, '-')}.js`,
    isThere: (file) => !file.startsWith('gone'),
  });

it.each([
  ['/papers/x/', '<a href="/">a</a>', 'href="../../index.html"'],
  ['/papers/x/', '<a href="/chapters/y/#z">a</a>', 'href="../../chapters/y/index.html#z"'],
  ['/papers/', '<a href="/search/?q=a%20b">a</a>', 'href="../search/index.html?q=a%20b"'],
  ['/', '<a href="/papers/x.bib">a</a>', 'href="./papers/x.bib"'],
  ['/404.html', '<img src="/favicon.svg" alt="">', 'src="./favicon.svg"'],
  ['/a/b/c/', '<form action="/search/"></form>', 'action="../../../search/index.html"'],
  ['/papers/x/', '<div data-base="/"></div>', 'data-base="../../"'],
  ['/basket/', '<i data-publications="/api/p.json"></i>', 'data-publications="../api/p.json"'],
])('on %s, %s gets %s', (path, body, expected) => {
  expect(page(body, path).html).toContain(expected);
});

it.each(['#here', 'https://example.org/', '//example.org/x', 'data:,x', 'mailto:a@example.org', 'x/y/'])(
  'leaves the address %s alone',
  (address) => {
    expect(page(`<a href="${address}">a</a>`).html).toContain(`href="${address}"`);
  },
);

it('takes a base path away', () => {
  const { html } = editionPage('<a href="/compendium/papers/">a</a><a href="/other/">b</a>', {
    path: '/',
    base: '/compendium/',
    bundleOf: () => 'x.js',
    isThere: () => true,
  });
  expect(html).toContain('href="./papers/index.html"');
  expect(html).toContain('href="/other/"');
});

it('puts one classic script in the place of the module scripts, behind the one that stands in for a server', () => {
  const { html, scripts } = page(
    '<script type="module" src="/_astro/a.js"></script><p>T</p><script type="module" src="/_astro/b.js"></script>',
  );
  expect(scripts).toEqual(['_astro/a.js', '_astro/b.js']);
  expect(html).not.toContain('type="module"');
  const found = [...html.matchAll(/<script src="([^"]*)" defer>/gu)].map(([, src]) => src);
  expect(found).toEqual(['../../_edition/files.js', '../../_edition/_astro-a-js-_astro-b-js.js']);
});

it('keeps other scripts, and drops what only a server can use', () => {
  const { html } = page(
    '<script>let a = "/x/";</script><link rel="preload" href="/a.woff2"><link rel="manifest" href="/m"><link rel="stylesheet" href="/a.css">',
  );
  expect(html).toContain('<script>let a = "/x/";</script>');
  expect(html).not.toMatch(/preload|manifest/u);
  expect(html).toContain('href="../../a.css"');
});

it.each([
  ['<p>A <a href="/gone.xml"><b>feed</b></a>.</p>', '<p>A <b>feed</b>.</p>'],
  [
    '<ul><li>\n<a href="/gone/#x">Gone</a>\n</li><li><a href="/a.txt">A</a></li></ul>',
    '<ul><li><a href="./a.txt">A</a></li></ul>',
  ],
  ['<ul><li><a href="/gone/">Gone</a>, a page.</li></ul>', '<ul><li>Gone, a page.</li></ul>'],
  ['<p>New<span data-online>, also as a <a href="/gone.xml">feed</a></span>.</p>', '<p>New.</p>'],
])('leaves out what is not in the edition: of %s, %s stays', (body, expected) => {
  expect(page(body, '/').html).toContain(`<body>${expected}`);
});

it('knows a file by its name, where the address is escaped or has a query', () => {
  const asked: string[] = [];
  editionPage('<a href="/a/b%20c.txt?d#e">a</a><a href="/a/">b</a>', {
    path: '/',
    base: '/',
    bundleOf: () => 'x.js',
    isThere: (file) => asked.push(file) > 0,
  });
  expect(asked).toEqual(['a/b c.txt', 'a/index.html']);
});
