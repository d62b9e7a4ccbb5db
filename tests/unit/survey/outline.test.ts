import { describe, expect, it } from 'vitest';
import { surveyConfigSchema } from '../../../src/lib/survey/config.ts';
import { chapterPage, problemsOf, surveyOf } from './make-page.ts';

describe('the outline', () => {
  it('names the introduction and the closing chapter instead of numbering them', () => {
    const entry = (slug: string, title: string) => ({ slug, title, summary: '' });
    const survey = surveyOf({
      config: surveyConfigSchema.parse({
        title: 'T',
        introduction: entry('start', 'Start'),
        parts: [{ title: 'P', chapters: [entry('one', 'One')] }],
        closing: entry('end', 'End'),
      }),
      chapters: [
        chapterPage('00-start', '## How to read\n\n@ch-one, @ch-end, @sec-how-to-read, @fig-end.'),
        chapterPage('01-one', '## Here\n\n@ch-start, @sec-here.'),
        chapterPage('02-end', '<Figure id="fig-end" src="a.svg" alt="A dot.">\n\nA dot.\n\n</Figure>'),
      ],
      figures: new Map([['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>']]),
    });
    expect(survey.diagnostics).toEqual([]);
    expect(survey.chapters.map(({ slug, number, name, part }) => [slug, number, name, part])).toEqual([
      ['start', undefined, 'Start', undefined],
      ['one', 1, 'Chapter 1', 0],
      ['end', undefined, 'End', undefined],
    ]);
    expect([...survey.targets.values()].map(({ label, name }) => [label, name])).toEqual([
      ['ch-start', 'Start'],
      ['ch-one', 'Chapter 1'],
      ['ch-end', 'End'],
      ['sec-how-to-read', '“How to read”'],
      ['sec-here', 'Section 1.1'],
      ['fig-end', 'Figure 1'],
    ]);
  });

  it('reports a chapter that it does not list, a badly named file, and two files for one chapter', () => {
    const chapters = ['01-one', '03-tow', '05-one', 'two', '09-two'].map((name) =>
      chapterPage(name, 'Text.'),
    );
    expect(problemsOf(surveyOf({ chapters }))).toMatchInlineSnapshot(`
      [
        "content/chapters/03-tow.mdx:1:1 chapter-not-in-outline The outline in content/survey.yaml has no chapter “tow”, so this file would not be published.",
        "content/chapters/05-one.mdx:1:1 duplicate-chapter Two files hold the chapter “one”.",
        "content/chapters/09-two.mdx:1:1 chapter-file-number “two” is chapter 2 in the outline, its file has another number.",
        "content/chapters/two.mdx:1:1 chapter-file-name The name of content/chapters/two.mdx is not that of a chapter.",
      ]
    `);
  });

  it('reports front matter that does not fit, with its place', () => {
    const page = chapterPage('01-one', 'Text.');
    const source = page.source.replace('summary: S.', 'sumary: S.\nauthor: Me');
    expect(
      problemsOf(
        surveyOf({
          chapters: [{ ...page, source, frontmatter: { title: 'One', sumary: 'S.', author: 'Me' } }],
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/chapters/01-one.mdx:2:1 front-matter \`summary\` is missing; expected text.",
        "content/chapters/01-one.mdx:3:1 front-matter Unknown field \`sumary\`.",
        "content/chapters/01-one.mdx:4:1 front-matter Unknown field \`author\`.",
      ]
    `);
  });
});
