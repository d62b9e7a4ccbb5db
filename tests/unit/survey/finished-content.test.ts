import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSurvey } from '../../../src/io/read-survey.ts';
import { attributeOf, isComponent } from '../../../src/lib/survey/nodes.ts';
import { numberedChapters } from '../../../src/lib/survey/chapter-names.ts';
import { plainText } from '../../../src/lib/survey/plain-text.ts';
import type { Survey } from '../../../src/lib/survey/types.ts';

let survey: Survey;

beforeAll(async () => {
  survey = await readSurvey(fileURLToPath(new URL('../../../', import.meta.url)));
});

/** Components below a node, by name; asides with their kind, `Aside disagreement`. */
function componentsOf(tree: Nodes): string[] {
  const names: string[] = [];
  visit(tree, (node) => {
    if (!isComponent(node)) return;
    const kind = attributeOf(node, 'kind');
    names.push(kind === undefined ? (node.name ?? '') : `${node.name ?? ''} ${kind}`);
  });
  return names;
}

describe('the survey as a finished work', () => {
  it('leaves nothing to report: no warning, no note', () => {
    const left = survey.diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`);
    expect(left).toEqual([]);
  });

  it('has kind, brief, tags, two relations and four-part notes for each of its 333 papers', () => {
    expect(survey.papers.size).toBe(333);
    for (const { key, kind, brief, tags, related, page } of survey.papers.values()) {
      expect(kind, key).toBeDefined();
      expect(brief?.split(/\s+/u).length, key).toBeLessThanOrEqual(30);
      expect(tags.length, key).toBeGreaterThan(0);
      expect(new Set(related.map((other) => other.key)).size, key).toBeGreaterThanOrEqual(2);
      const headings = page.tree.children.filter(({ type }) => type === 'heading');
      expect(
        headings.map((node) => plainText(node)),
        key,
      ).toEqual(['Problem', 'Approach', 'Findings', 'Where it sits']);
    }
  });

  it('says where each paper sits: its chapter and two other papers', () => {
    for (const { key, page } of survey.papers.values()) {
      const linked = new Set<string>();
      let chapters = 0;
      visit(page.tree, (node) => {
        if (node.type === 'citation') for (const item of node.items) linked.add(item.key);
        if (node.type === 'crossReference') chapters += 1;
      });
      linked.delete(key);
      expect(linked.size, key).toBeGreaterThanOrEqual(2);
      expect(chapters, key).toBeGreaterThanOrEqual(1);
    }
  });

  it('cites each paper with evidence in its home chapter, and carries evidence nearly everywhere', () => {
    const home = survey.citations.filter(
      ({ key, from, evidence }) =>
        evidence !== undefined && 'chapter' in from && from.chapter === survey.papers.get(key)?.chapter,
    );
    expect(new Set(home.map(({ key }) => key)).size).toBe(333);
    const inChapters = survey.citations.filter(({ from }) => 'chapter' in from);
    const carrying = inChapters.filter(({ evidence }) => evidence !== undefined);
    expect(carrying.length / inChapters.length).toBeGreaterThanOrEqual(0.95);
  });

  it('has chapters of 2,000 to 4,000 words with a table, a picture, formulas, a dispute and open problems', () => {
    const chapters = numberedChapters(survey);
    expect(chapters).toHaveLength(18);
    for (const { slug, words, page, papers } of chapters) {
      expect(papers.length, slug).toBeGreaterThanOrEqual(8);
      expect(papers.length, slug).toBeLessThanOrEqual(35);
      expect(words, slug).toBeGreaterThanOrEqual(2000);
      expect(words, slug).toBeLessThanOrEqual(4000);
      expect(page === undefined ? [] : componentsOf(page.tree), slug).toEqual(
        expect.arrayContaining(['Table', 'Figure', 'Equation', 'Aside disagreement', 'Aside open']),
      );
    }
  });

  it('has chapters that refer to four others, and are referred to by two', () => {
    const chapterOf = new Map([...survey.targets.values()].map(({ label, chapter }) => [label, chapter]));
    const referring = new Map<string, Set<string>>();
    for (const { slug, page } of survey.chapters) {
      const others = new Set<string>();
      if (page === undefined) continue;
      visit(page.tree, 'crossReference', (node) => {
        for (const { label } of node.labels) others.add(chapterOf.get(label) ?? '');
      });
      others.delete(slug);
      referring.set(slug, others);
    }
    for (const { slug } of numberedChapters(survey)) {
      expect(referring.get(slug)?.size, slug).toBeGreaterThanOrEqual(4);
      const referred = [...referring.values()].filter((others) => others.has(slug));
      expect(referred.length, slug).toBeGreaterThanOrEqual(2);
    }
  });

  it('has an introduction, a closing chapter, and a second reading of every chapter', () => {
    expect(survey.chapters[0]?.slug).toBe('introduction');
    expect(survey.chapters.at(-1)?.slug).toBe('threads');
    for (const { slug, frontmatter } of survey.chapters)
      expect(frontmatter?.secondReading?.read, slug).toBeGreaterThan(40);
  });

  it('has a glossary of a hundred terms, each used in a chapter, and a vocabulary of forty to ninety tags', () => {
    expect(survey.glossary.length).toBeGreaterThanOrEqual(100);
    expect(survey.vocabulary.tags.length).toBeGreaterThanOrEqual(40);
    expect(survey.vocabulary.tags.length).toBeLessThanOrEqual(90);
    const linked = new Set<string>();
    for (const { page } of survey.chapters) {
      if (page === undefined) continue;
      visit(page.tree, (node) => {
        if (isComponent(node, 'Term')) linked.add(attributeOf(node, 'id') ?? '');
      });
    }
    expect(survey.glossary.flatMap(({ id }) => (linked.has(id) ? [] : [id]))).toEqual([]);
  });
});
