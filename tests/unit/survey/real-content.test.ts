import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSurvey } from '../../../src/io/read-survey.ts';
import { renderAbstract } from '../../../src/lib/markdown/render-abstract.ts';
import { renderPage } from '../../../src/lib/markdown/render-page.ts';
import type { Survey } from '../../../src/lib/survey/types.ts';

let survey: Survey;

beforeAll(async () => {
  survey = await readSurvey(fileURLToPath(new URL('../../../', import.meta.url)));
});

describe('the survey of this repository', () => {
  it('has no errors', () => {
    const errors = survey.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place, message }) => `${place.file}:${place.line} ${message}`)).toEqual([]);
  });

  it('has every paper, each with the words of a digest', () => {
    expect(survey.papers.size).toBe(333);
    for (const paper of survey.papers.values())
      expect(paper.sourceTexts.length, paper.key).toBeGreaterThan(1);
  });

  it('finds neighbours for nearly every paper', () => {
    const lonely = [...survey.papers.values()].filter(({ similar }) => similar.length === 0);
    expect(lonely.length).toBeLessThan(5);
  });

  it('can mark every quotation in the restored abstract, or finds it in the title', () => {
    const unmarked = survey.citations.filter(({ key, evidence, evidenceId }) => {
      const paper = survey.papers.get(key);
      if (paper === undefined || evidence === undefined || evidenceId === undefined) return false;
      const marks = [{ id: evidenceId, quote: evidence }];
      return (
        !renderAbstract(paper, { base: '/', marks }).includes('<mark') && !paper.title.includes(evidence)
      );
    });
    expect(unmarked.map(({ key, evidence }) => `${key}: ${evidence ?? ''}`)).toEqual([]);
    expect(survey.citations.length).toBeGreaterThan(200);
  });

  it('gives every citation with evidence a sentence', () => {
    expect(survey.citations.filter(({ sentence }) => sentence === '')).toEqual([]);
  });

  it('draws every page', () => {
    for (const { page } of survey.papers.values())
      expect(renderPage(page, survey, { base: '/' }).html).not.toBe('');
    for (const { page } of survey.chapters)
      if (page) expect(renderPage(page, survey, { base: '/' }).html).not.toBe('');
  });

  it('has no id twice on a page', () => {
    for (const { page } of survey.chapters) {
      if (page === undefined) continue;
      const ids = [...renderPage(page, survey, { base: '/' }).html.matchAll(/ id="([^"]+)"/gu)].map(
        ([, id]) => id,
      );
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
