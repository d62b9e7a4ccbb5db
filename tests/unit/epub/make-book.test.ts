import { describe, expect, it } from 'vitest';
import { inventedSurvey } from '../markdown/invented-survey.ts';
import { surveyOf, paperPage, digestOf, chapterPage } from '../survey/make-page.ts';
import { inventedSurvey as richSurvey } from '../site/invented-survey.ts';
import { bookProblems, elementsOf } from './book-problems.ts';
import { bookOf, documentOf, textOf } from './invented-book.ts';

const blocks = `## Light {/* #light */}

Lanterns[^1] dim [@ames2021lanterns, "whose layers dim"; @ames2021lanterns, "with half the memory"; @drew2022buoys].
See @eq-rate, @fig-buoy, [@tbl-cost; @def-rope] and @sec-light, the [map](/map/), the [papers](/papers/) and
[elsewhere](https://example.org/). A <Term id="mooring">mooring</Term> holds.

<Equation id="eq-rate">

$$
r = 2^{-l}, \\quad x \\in \\mathbb{R}
$$

</Equation>

<Figure id="fig-buoy" src="buoy.svg" alt="A buoy.">

A buoy [@drew2022buoys, "Buoys do not drift"].

</Figure>

<Table id="tbl-cost">

What it costs.

| Lamp | Cost |
| :--- | ---: |
| old | $O(n)$ |

</Table>

<Definition id="def-rope" term="Rope of $n$">

It holds.

</Definition>

<Aside kind="open">

Nobody knows [@drew2022buoys, "Buoys do not drift"].

</Aside>

\`\`\`
a[b[0]]>c && d
\`\`\`

[^1]: Of any kind.`;

describe('a book with every block of the dialect', () => {
  const files = bookOf(inventedSurvey(blocks).survey, { changed: '2025-11-20' });
  const chapter = documentOf(files, 'chapters/one.xhtml');

  it('starts with the name of its format, and is the same each time', () => {
    expect(files[0]).toEqual({ name: 'mimetype', content: 'application/epub+zip' });
    expect(bookOf(inventedSurvey(blocks).survey, { changed: '2025-11-20' })).toEqual(files);
  });

  it('is well-formed, and all its links lead somewhere', () => {
    expect(bookProblems(files)).toEqual([]);
    expect(chapter.links).toContain('https://example.org/');
    expect(chapter.links).toContain('../papers.xhtml');
  });

  it('leads a citation with evidence to a note, one without to the reference', () => {
    const types = elementsOf(chapter.tree, ({ name }) => name === 'a')
      .filter(({ attributes }) => attributes['class'] === 'cite-link')
      .map(({ attributes }) => [attributes['epub:type'], attributes['href']]);
    expect(types).toEqual([
      ['noteref', '#ev-ames2021lanterns-1_2'],
      ['biblioref', '#ref-drew2022buoys'],
      ['noteref', '#ev-drew2022buoys-1'],
      ['noteref', '#ev-drew2022buoys-1'],
    ]);
  });

  it('shows the words of each citation in its note, with ways to the paper and back', () => {
    const start = chapter.text.indexOf('id="ev-ames2021lanterns-1_2"');
    const note = chapter.text.slice(start, chapter.text.indexOf('</li>', start));
    expect(note).toContain('epub:type="footnote" role="doc-footnote"');
    expect(note).toContain(
      '“whose layers dim”</span> <span class="quotation">“with half the memory”</span> (<a ',
    );
    expect(note).toContain('href="#ref-ames2021lanterns"');
    expect(note).toContain('href="../papers/ames2021lanterns.xhtml#abstract"');
    expect(note).toContain('role="doc-backlink" href="#cite-1"');
    expect(chapter.text).toMatch(/href="#cite-2"[^>]*>1<\/a>, <a[^>]*href="#cite-3"[^>]*>2</u);
  });

  it('marks the quoted words in the abstract of the paper', () => {
    const { text } = documentOf(files, 'papers/drew2022buoys.xhtml');
    expect(text).toContain('<mark>Buoys do not drift</mark>, for the mooring');
  });

  it('writes formulas as MathML and drawings as SVG with colours of their own, and says so of the document', () => {
    expect(chapter.text).toMatch(/<math xmlns="[^"]*" display="block" alttext="r = 2\^\{-l\}, [^"]*">/u);
    expect(chapter.text).toContain('<mi>ℝ</mi>');
    expect(chapter.text).toContain('stop-color="#005500"');
    expect(chapter.text).not.toMatch(/var\(|currentcolor/iu);
    expect(textOf(files, 'package.opf')).toMatch(/href="chapters\/one\.xhtml"[^>]*properties="mathml svg"/u);
  });

  it('makes footnotes of footnotes, classes of styles, and no links of things to themselves', () => {
    expect(chapter.text).toMatch(/<a href="#fn-1"[^>]*epub:type="noteref" role="doc-noteref"/u);
    expect(chapter.text).toContain('<div id="fn-1" epub:type="footnote" role="doc-footnote">');
    expect(chapter.text).toContain('<td class="align-right">');
    expect(chapter.links.filter((link) => link === '#eq-rate')).toHaveLength(1);
    expect(chapter.text).toContain('<h2 id="light"><span class="heading-number">1.1</span> Light</h2>');
  });

  it('keeps the words of a link whose page is not in the book, or leads to the site where that is known', () => {
    expect(chapter.text).toContain('the <span>map</span>');
    const linked = bookOf(inventedSurvey(blocks).survey, { site: 'https://example.org/survey/' });
    expect(documentOf(linked, 'chapters/one.xhtml').links).toContain('https://example.org/survey/map/');
  });
});

describe('the parts of a book', () => {
  const files = bookOf(richSurvey(), { changed: '2025-11-05' });

  it('stand in the order in which they are read', () => {
    expect([...textOf(files, 'package.opf').matchAll(/idref="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'nav.xhtml',
      'part-1.xhtml',
      'chapters_one.xhtml',
      'chapters_two.xhtml',
      'papers.xhtml',
      'papers-of_one.xhtml',
      'papers_ames2021lanterns.xhtml',
      'papers-of_two.xhtml',
      'papers_drew2022buoys.xhtml',
      'papers_eder2024ropes.xhtml',
      'glossary.xhtml',
    ]);
  });

  it('all stand in the table of contents, for new and for old reading systems', () => {
    const nav = documentOf(files, 'nav.xhtml');
    for (const href of [
      'part-1.xhtml',
      'chapters/one.xhtml#light',
      'papers/eder2024ropes.xhtml',
      'glossary.xhtml',
    ]) {
      expect(nav.links).toContain(href);
      expect(textOf(files, 'toc.ncx')).toContain(`src="${href}"`);
    }
  });

  it('say when the text last changed', () => {
    expect(documentOf(files, 'title.xhtml').text).toContain('5 November 2025');
    expect(textOf(files, 'package.opf')).toContain(
      '<meta property="dcterms:modified">2025-11-05T00:00:00Z</meta>',
    );
    expect(documentOf(bookOf(richSurvey()), 'title.xhtml').text).not.toContain('as it stood on');
  });

  it('tell of a paper its title with mathematics, where it is cited and what it is related to', () => {
    const { text } = documentOf(files, 'papers/ames2021lanterns.xhtml');
    expect(text).toContain('<title>Lanterns &#x26; σ-layers</title>');
    expect(text).toMatch(/<h1>Lanterns &#x26; <span class="nowrap"><math [^>]*alttext="\\sigma"/u);
    expect(text).toContain('href="../chapters/one.xhtml#cite-1"');
    expect(text).toContain(
      '<span class="relation">Contrasts with</span> <a href="drew2022buoys.xhtml">Buoys</a>',
    );
  });

  it('say of a chapter without text that it has none, and lead to its papers', () => {
    const { text, links } = documentOf(files, 'chapters/two.xhtml');
    expect(text).toContain('This chapter has no text yet.');
    expect(links).toContain('../papers-of/two.xhtml');
    expect(bookProblems(files)).toEqual([]);
  });
});

describe('a survey of one paper, without chapters, year or editors', () => {
  const abstract = 'Ropes hold.';
  const survey = surveyOf({
    config: { title: 'Ropes & $n$', description: '', editors: [], licence: 'CC0', method: [], parts: [] },
    papers: [paperPage('ropes', 'Ropes', abstract)],
    digests: [digestOf([{ title: 'Ropes', abstract }])],
  });

  it('is a book too', () => {
    const files = bookOf(survey);
    expect(bookProblems(files)).toEqual([]);
    expect(documentOf(files, 'papers-without-chapter.xhtml').links).toContain('papers/ropes.xhtml');
    expect(textOf(files, 'package.opf')).toContain('<dc:title id="title">Ropes &#x26; n</dc:title>');
    expect(documentOf(files, 'title.xhtml').text).not.toContain('What a citation carries');
  });
});

describe('a page with an error', () => {
  it('is refused', () => {
    const survey = surveyOf({ chapters: [chapterPage('01-one', 'See @eq-none.')] });
    expect(() => bookOf(survey)).toThrow(/A problem stands in content\/chapters\/01-one\.mdx/u);
  });
});
