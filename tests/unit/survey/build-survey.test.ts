import { describe, expect, it } from 'vitest';
import { chapterPage, digestOf, paperPage, problemsOf, surveyOf, unfinished } from './make-page.ts';

const abstract = 'Deep buoys drift less than shallow ones. Their moorings hold.';
const digests = [digestOf([{ title: 'Deep Buoys', abstract }])];
const deep = paperPage(
  'ames2021deep',
  'Deep Buoys',
  abstract,
  'authors: [Ada Ames]\nyear: 2021\nchapter: one\n',
);

/** What the survey says of a chapter with this body. */
function problemsIn(body: string): string[] {
  return problemsOf(surveyOf({ papers: [deep], digests, chapters: [chapterPage('01-one', body)] }));
}

function hintsIn(body: string): (string | undefined)[] {
  const { diagnostics } = surveyOf({ papers: [deep], digests, chapters: [chapterPage('01-one', body)] });
  return diagnostics.filter(({ rule }) => !unfinished.has(rule)).map(({ hint }) => hint);
}

describe('citations', () => {
  it('accepts words of the digest and of the page', () => {
    expect(problemsIn('So [@ames2021deep, "buoys drift less"]; @ames2021deep agree.')).toEqual([]);
  });

  it('refuses words that are not there, and says where they depart', () => {
    expect(problemsIn('So [@ames2021deep, "buoys drift more than shallow ones"].')).toMatchInlineSnapshot(`
      [
        "content/chapters/01-one.mdx:6:21 evidence-not-found The digest of @ames2021deep does not contain “buoys drift more than shallow ones”. Nearest sentence there: “Deep buoys drift less than shallow ones.”",
      ]
    `);
    expect(hintsIn('So [@ames2021deep, "buoys drift more than shallow ones"].')).toMatchInlineSnapshot(`
      [
        "Before “than shallow ones” the sentence has “Deep buoys drift less”, the quotation has “buoys drift more”.",
      ]
    `);
  });

  it('says which paper does have the words', () => {
    const other = paperPage('cole2020rope', 'Ropes', 'A rope of hemp outlasts its buoy.', 'chapter: one\n');
    const page = chapterPage('01-one', '[@ames2021deep, "a rope of hemp outlasts its buoy"]');
    const survey = surveyOf({ papers: [deep, other], digests, chapters: [page] });
    expect(survey.diagnostics.find(({ rule }) => rule === 'evidence-not-found')?.hint).toBe(
      'These words stand in the digest of @cole2020rope (Ropes, n.d.).',
    );
  });

  it('warns of a quotation that shows little, and refuses one without words', () => {
    expect(problemsIn('[@ames2021deep, "buoys"]')).toEqual([
      'content/chapters/01-one.mdx:6:18 evidence-short The quotation is so short that it shows little.',
    ]);
    expect(problemsIn('[@ames2021deep, "…"]')).toEqual([
      'content/chapters/01-one.mdx:6:18 evidence-empty The quotation holds no words.',
    ]);
  });

  it.each([
    ['a key spelled wrong', 'ames2021depe', '@ames2021deep'],
    ['a wrong year', 'ames2020deep', '@ames2021deep'],
    ['another word of the title', 'ames2021buoys', '@ames2021deep'],
    ['a word of the title alone', 'smith1999buoys', '@ames2021deep'],
  ])('suggests the paper for %s', (_title, key, suggestion) => {
    expect(problemsIn(`[@${key}]`)).toEqual([
      `content/chapters/01-one.mdx:6:2 unknown-key No paper has the key “${key}”.`,
    ]);
    expect(hintsIn(`[@${key}]`)[0]).toContain(`Did you mean ${suggestion} (Ames, 2021, “Deep Buoys”)?`);
  });

  it('suggests nothing where nothing is near', () => {
    expect(hintsIn('[@zz1900qq]')[0]).toContain('name of its file');
  });
});

describe('cross-references', () => {
  it('suggests a label that is near, or the same name of another kind', () => {
    const equation = '<Equation id="eq-cost">\n\n$$\nx\n$$\n\n</Equation>\n\n';
    expect(problemsIn(`${equation}See @eq-costs.`)).toEqual([
      'content/chapters/01-one.mdx:14:5 unknown-target Nothing has the label “eq-costs”.',
    ]);
    expect(hintsIn(`${equation}See @eq-costs.`)).toEqual(['Did you mean @eq-cost?']);
    expect(hintsIn(`${equation}See @tbl-cost.`)).toEqual(['Did you mean @eq-cost?']);
  });

  it('refuses a section whose name two chapters have, and shows both', () => {
    const survey = surveyOf({
      chapters: [
        chapterPage('01-one', '## Open questions\n\nSee @sec-open-questions.'),
        chapterPage('02-two', '## Open questions'),
      ],
    });
    expect(problemsOf(survey)).toEqual([
      'content/chapters/01-one.mdx:8:5 ambiguous-target @sec-open-questions may be any of 2 sections.',
    ]);
    expect(
      survey.diagnostics[0]?.related?.map(({ place, message }) => `${place.file}:${place.line} ${message}`),
    ).toEqual([
      'content/chapters/01-one.mdx:6 Section 1.1, “Open questions”.',
      'content/chapters/02-two.mdx:6 Section 2.1, “Open questions”.',
    ]);
  });

  it('lets two sections have one name as long as nothing points at it', () => {
    const survey = surveyOf({
      chapters: [chapterPage('01-one', '## Open\n\n## Open'), chapterPage('02-two', '## Open')],
    });
    expect(problemsOf(survey)).toEqual([]);
    expect(survey.chapters[0]?.headings.map(({ id }) => id)).toEqual(['open', 'open-1']);
  });

  it('refuses an id that is used twice, and points at the first', () => {
    const definition = '<Definition id="def-buoy" term="Buoy">\n\nIt floats.\n\n</Definition>\n';
    const survey = surveyOf({
      chapters: [chapterPage('01-one', definition), chapterPage('02-two', definition)],
    });
    expect(problemsOf(survey)).toEqual([
      'content/chapters/02-two.mdx:6:1 duplicate-id The id “def-buoy” is used twice.',
    ]);
    expect(survey.diagnostics.find(({ rule }) => rule === 'duplicate-id')?.related?.[0]?.place).toMatchObject(
      {
        file: 'content/chapters/01-one.mdx',
        line: 6,
      },
    );
  });

  it('refuses an id of a heading that a block of the same page has', () => {
    expect(
      problemsIn('## Cost {/* #eq-cost */}\n\n<Equation id="eq-cost">\n\n$$\nx\n$$\n\n</Equation>'),
    ).toEqual(['content/chapters/01-one.mdx:8:1 duplicate-id The id “eq-cost” is used twice.']);
  });
});

describe('what a page points at', () => {
  it.each([
    ['a term', '<Term id="moring">m</Term>', 'unknown-term'],
    [
      'a figure',
      '<Figure id="fig-a" src="boy.svg" alt="A buoy on the sea.">\n\nC.\n\n</Figure>',
      'missing-figure',
    ],
    ['a page', '[x](/papers/nobody/)', 'dead-link'],
    ['a page without its slash', '[x](/papers/ames2021deep)', 'dead-link'],
    ['a relative address', '[x](../two/)', 'dead-link'],
    ['a fragment', '## Here\n\n[x](#there)', 'dead-link'],
    ['a fragment elsewhere', '[x](/glossary/#term-boat)', 'dead-link'],
  ])('must have %s that exists', (_title, body, rule) => {
    const survey = surveyOf({
      papers: [deep],
      digests,
      chapters: [chapterPage('01-one', body)],
      glossary: [{ id: 'mooring', term: 'mooring', aliases: [], definition: 'D.' }],
      figures: new Map([['buoy.svg', '<svg viewBox="0 0 1 1"></svg>']]),
    });
    expect(
      survey.diagnostics.filter(({ severity }) => severity === 'error').map((found) => found.rule),
    ).toEqual([rule]);
  });

  it.each([
    '[x](/papers/ames2021deep/)',
    '[x](/papers/ames2021deep/#abstract)',
    '[x](/papers/ames2021deep.bib)',
    '[x](/chapters/one.md)',
    '[x](/chapters/two/)',
    '[x](/search/?q=buoy)',
    '[x](/references.bib)',
    '[x](/about/#anything)',
    '[x](https://example.org/a)',
    '[x](#ref-ames2021deep) [@ames2021deep]',
    '[x](#references)',
  ])('may link %s', (body) => {
    expect(problemsIn(body)).toEqual([]);
  });
});

describe('mathematics', () => {
  it('points at the place inside the formula', () => {
    expect(problemsIn('Let $x^$ be.')).toEqual([
      "content/chapters/01-one.mdx:6:7 broken-tex This formula cannot be typeset: Expected group after '^'.",
    ]);
    expect(problemsIn('$$\na\n\\nope b\n$$')[0]).toMatch(
      /^content\/chapters\/01-one\.mdx:8:1 broken-tex .*Undefined control sequence: \\nope/u,
    );
  });
});

describe('paper pages', () => {
  it('reports names that do not exist, and a key that is not that of the file', () => {
    const page = paperPage(
      'ames2021deep',
      'Deep Buoys',
      abstract,
      'chapter: won\ntags: [decay]\nrelated:\n  - {key: nobody, type: extends, reason: R.}\n  - {key: ames2021deep, type: extends, reason: R.}\n',
    );
    const wrong = paperPage('other', 'Other', abstract);
    expect(problemsOf(surveyOf({ papers: [page, { ...wrong, file: 'content/papers/wrong.mdx' }], digests })))
      .toMatchInlineSnapshot(`
      [
        "content/papers/ames2021deep.mdx:7:10 unknown-chapter There is no chapter “won” in content/survey.yaml.",
        "content/papers/ames2021deep.mdx:8:8 unknown-tag There is no tag “decay” in content/vocabulary.yaml.",
        "content/papers/ames2021deep.mdx:10:11 unknown-related-key There is no key “nobody” in content/papers.",
        "content/papers/ames2021deep.mdx:11:11 related-to-itself The paper is related to itself.",
        "content/papers/wrong.mdx:2:6 key-not-file-name The key is “other”, the file is called “wrong.mdx”.",
      ]
    `);
  });

  it('reports a key that two files have, and a seed that is not there', () => {
    const again = { ...deep, file: 'content/papers/z.mdx' };
    const lost = paperPage(
      'lost',
      'Lost',
      'Words.',
      'chapter: one\nseeds:\n  - {file: a.txt, lines: [90, 92]}\n  - {file: b.txt, lines: [1, 3]}\n',
    );
    expect(problemsOf(surveyOf({ papers: [deep, lost, again], digests }))).toMatchInlineSnapshot(`
      [
        "content/papers/lost.mdx:6:5 seed-not-found No entry of a digest stands in seeds/a.txt, lines 90 to 92.",
        "content/papers/lost.mdx:7:5 seed-not-found There is no digest for seeds/b.txt, lines 1 to 3.",
        "content/papers/z.mdx:2:6 duplicate-key The key “ames2021deep” belongs to another paper already.",
      ]
    `);
  });

  it('finds the digest entry by title when its lines have moved', () => {
    const moved = paperPage(
      'ames2021deep',
      'Deep Buoys',
      'Other words.',
      'seeds:\n  - {file: a.txt, lines: [90, 92]}\n',
    );
    expect(surveyOf({ papers: [moved], digests }).papers.get('ames2021deep')?.sourceTexts).toEqual([
      'Deep Buoys',
      abstract,
    ]);
  });

  it('warns of a paper without a home chapter', () => {
    const homeless = paperPage('ames2021deep', 'Deep Buoys', abstract);
    const { diagnostics } = surveyOf({ papers: [homeless], digests });
    expect(diagnostics.find(({ rule }) => rule === 'paper-without-chapter')).toMatchObject({
      severity: 'warning',
      place: { file: 'content/papers/ames2021deep.mdx', line: 3, column: 8 },
    });
  });

  it('warns once when more than a few papers have none', () => {
    const papers = Array.from({ length: 6 }, (_, n) =>
      paperPage(`ames202${n}deep`, `Deep Buoys ${n}`, abstract),
    );
    const warnings = surveyOf({ papers, digests }).diagnostics.filter(
      ({ rule }) => rule === 'paper-without-chapter',
    );
    expect(warnings.map(({ message, place }) => `${place.file}: ${message}`)).toEqual([
      'content/survey.yaml: 6 papers have no home chapter: ames2020deep, ames2021deep, ames2022deep and others.',
    ]);
  });
});

it('does not call a paper unknown whose own front matter is broken', () => {
  const broken = paperPage('ames2021deep', 'Deep Buoys', abstract, 'year: soon\n');
  const chapter = chapterPage(
    '01-one',
    '[@ames2021deep, "any words at all"] and [it](/papers/ames2021deep/).',
  );
  expect(problemsOf(surveyOf({ papers: [broken], digests, chapters: [chapter] }))).toEqual([
    'content/papers/ames2021deep.mdx:7:7 front-matter `year` is the text “soon”; expected a number.',
  ]);
});
