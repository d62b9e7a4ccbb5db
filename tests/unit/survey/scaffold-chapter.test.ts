import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { scaffoldChapter } from '../../../src/lib/survey/scaffold-chapter.ts';

const config = `# kept
title: A survey
parts:
  - title: First
    chapters:
      - slug: one # kept too
        title: One
  - title: Second
`;

describe('scaffolding a chapter', () => {
  it('adds it at the end of its part and keeps the comments', () => {
    const made = scaffoldChapter(config, { slug: 'two', title: 'Two', part: 1 });
    expect(made.config).toContain('# kept\n');
    expect(made.config).toContain('# kept too');
    const { parts } = parse(made.config) as { parts: { chapters: { slug: string }[] }[] };
    expect(parts[0]?.chapters.map(({ slug }) => slug)).toEqual(['one', 'two']);
    expect(made.file).toBe('content/chapters/02-two.mdx');
  });

  it('works for a part that has no chapter yet', () => {
    const made = scaffoldChapter(config, { slug: 'two', title: 'Two: "quoted"', part: 2 });
    const { parts } = parse(made.config) as { parts: { chapters: { title: string }[] }[] };
    expect(parts[1]?.chapters.map(({ title }) => title)).toEqual(['Two: "quoted"']);
    expect(made.page).toContain('title: "Two: \\"quoted\\""');
  });

  it('refuses a slug that is taken, a malformed one, and a part that is not there', () => {
    expect(() => scaffoldChapter(config, { slug: 'one', title: 'x', part: 2 })).toThrow(/already/u);
    expect(() => scaffoldChapter(config, { slug: 'Big Slug', title: 'x', part: 1 })).toThrow(
      /cannot be the slug/u,
    );
    expect(() => scaffoldChapter(config, { slug: 'x', title: 'x', part: 3 })).toThrow(/no part 3/u);
    expect(() => scaffoldChapter(config, { slug: 'x', title: 'x', part: Number('two') })).toThrow(
      /no part of that number/u,
    );
  });
});
