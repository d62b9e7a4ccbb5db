import { describe, expect, it } from 'vitest';
import { chapterTags, highwireTags, paperTags } from '../../../src/lib/site/highwire.ts';
import { publicationOf } from '../../../src/lib/site/publication.ts';
import { surveyConfigSchema } from '../../../src/lib/survey/config.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';

const survey = inventedSurvey();
const lanterns = publicationOf(paperOf(survey, 'ames2021lanterns'));
const buoys = publicationOf(paperOf(survey, 'drew2022buoys'));
const ropes = publicationOf(paperOf(survey, 'eder2024ropes'));

/** What Zotero decides from these tags that an item is: its translator "Embedded Metadata" in short. */
function zoteroType(tags: readonly (readonly [string, string])[]): string {
  const names = new Map(tags);
  if (names.has('citation_inbook_title')) return 'bookSection';
  if (names.has('citation_conference_title')) return 'conferencePaper';
  if (names.has('citation_journal_title')) return 'journalArticle';
  return names.get('z:itemType') ?? 'journalArticle';
}

describe('a paper', () => {
  it('is described in its own words, with its authors in order', () => {
    expect(highwireTags(survey, '/papers/ames2021lanterns/', { address: 'https://e.org/p/' })).toEqual([
      ['citation_title', 'Lanterns & σ-layers'],
      ['citation_author', 'Ames, Ada'],
      ['citation_author', 'van den Boer, Ben'],
      ['citation_publication_date', '2021'],
      ['citation_conference_title', 'ICML 2021'],
      ['citation_arxiv_id', '2101.00001'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2101.00001'],
      ['citation_public_url', 'https://arxiv.org/abs/2101.00001'],
      ['citation_abstract_html_url', 'https://e.org/p/'],
      ['citation_abstract', 'Lanterns dim in layers. They fail on night scenes, and nobody knows why.'],
      ['citation_language', 'en'],
      ['z:extra', 'arXiv:2101.00001'],
    ]);
  });
  it('leaves out what is not known', () => {
    expect(paperTags({ ...ropes, authors: [] }).map(([name]) => name)).toEqual([
      'citation_title',
      'citation_publication_date',
      'citation_language',
      'z:itemType',
    ]);
  });
  it('is saved as what it is', () => {
    expect(zoteroType(paperTags(lanterns))).toBe('conferencePaper');
    expect(zoteroType(paperTags(buoys))).toBe('journalArticle');
    expect(zoteroType(paperTags(ropes))).toBe('preprint');
    expect(zoteroType(paperTags({ ...ropes, type: 'book', venue: 'Harbour Press' }))).toBe('book');
  });
  it('that is a preprint names its archive', () => {
    expect(paperTags({ ...ropes, arxiv: '2401.00001' })).toEqual(
      expect.arrayContaining([
        ['z:repository', 'arXiv'],
        ['z:archiveID', 'arXiv:2401.00001'],
      ]),
    );
  });
});

describe('a chapter', () => {
  const config = surveyConfigSchema.parse({
    title: 'Harbours',
    subtitle: 'A survey',
    editors: ['Ada van den Boer', 'The harbour editors'],
  });
  const tags = chapterTags({ title: 'Ropes', summary: 'Why $\\alpha$ holds.' }, config, {
    address: 'https://e.org/c/',
    changed: '2025-11-05',
  });
  it('is a section of the survey', () => {
    expect(tags).toEqual([
      ['citation_title', 'Ropes'],
      ['citation_author', 'van den Boer, Ada'],
      ['citation_author', 'The harbour editors,'],
      ['citation_inbook_title', 'Harbours: A survey'],
      ['citation_publication_date', '2025/11/05'],
      ['citation_fulltext_html_url', 'https://e.org/c/'],
      ['citation_abstract', 'Why α holds.'],
      ['citation_language', 'en-GB'],
    ]);
    expect(zoteroType(tags)).toBe('bookSection');
  });
  it('without prose has nothing to cite', () => {
    expect(highwireTags(survey, '/chapters/one/').map(([name]) => name)).toContain('citation_inbook_title');
    expect(highwireTags(survey, '/chapters/two/')).toEqual([]);
  });
});

it('other pages have no tags', () => {
  expect(highwireTags(survey, '/papers/')).toEqual([]);
  expect(highwireTags(survey, '/papers/nobody2020nothing/')).toEqual([]);
});
