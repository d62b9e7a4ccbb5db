import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CollectedSurvey } from './collected-survey.ts';
import { frontmatterPlace } from './front-matter.ts';
import { isComponent } from './nodes.ts';
import type { PaperPage } from './read-papers.ts';
import type { Citation } from './types.ts';

/** More unfinished papers than this are one note, not one each: a survey that has just begun. */
const fewPapers = 20;

/**
 * What a finished survey has: each paper with its kind, brief, relations and notes; each cited with evidence in the
 * chapter where it lives; every citation of a chapter with the words it rests on.
 */
export function checkCompleteness(survey: CollectedSurvey, citations: readonly Citation[]): Diagnostic[] {
  const unfinished = survey.paperPages.flatMap((paper) => unfinishedPaper(paper) ?? []);
  const [first] = unfinished;
  const together = unfinished.length > fewPapers && first !== undefined;
  return [
    ...(together ? [manyUnfinished(unfinished.length, first)] : unfinished),
    ...notCitedAtHome(survey, citations),
    ...withoutEvidence(citations),
  ];
}

function unfinishedPaper({ page, frontmatter }: PaperPage): Diagnostic | undefined {
  const { kind, brief, related } = frontmatter;
  const hasNotes = page.tree.children.some((node) => !isComponent(node, 'Abstract'));
  const missing = [
    ...(kind === undefined ? ['`kind`'] : []),
    ...(brief === undefined ? ['`brief`'] : []),
    ...(related.length === 0 ? ['`related`'] : []),
    ...(hasNotes ? [] : ['notes']),
  ];
  if (missing.length === 0) return undefined;
  return {
    rule: 'paper-unfinished',
    severity: 'note',
    message: `Still missing of “${frontmatter.title}”: ${missing.join(', ')}.`,
    hint: 'Notes stand below the abstract, the other fields in the front matter.',
    place: frontmatterPlace(page, ['title']),
  };
}

function manyUnfinished(count: number, { place }: Diagnostic): Diagnostic {
  return {
    rule: 'paper-unfinished',
    severity: 'note',
    message: `${count} papers still lack their kind, brief, relations or notes; this is the first.`,
    hint: 'Notes stand below the abstract, the other fields in the front matter.',
    place,
  };
}

function notCitedAtHome(survey: CollectedSurvey, citations: readonly Citation[]): Diagnostic[] {
  const cited = new Set(
    citations.flatMap(({ key, from, evidence }) =>
      'chapter' in from && evidence !== undefined ? [`${from.chapter} ${key}`] : [],
    ),
  );
  const written = new Map(
    survey.chapters.flatMap(({ slug, name, page }) => (page === undefined ? [] : [[slug, name] as const])),
  );
  return survey.paperPages.flatMap(({ page, frontmatter: { chapter = '', key, title } }): Diagnostic[] => {
    const name = written.get(chapter);
    if (name === undefined || cited.has(`${chapter} ${key}`)) return [];
    return [
      {
        rule: 'paper-not-cited',
        severity: 'warning',
        message: `“${title}” is not cited with evidence in its home, ${name}.`,
        hint: `Cite it there with words of its digest, \`[@${key}, "…"]\`, or give it another chapter.`,
        place: frontmatterPlace(page, ['chapter']),
      },
    ];
  });
}

function withoutEvidence(citations: readonly Citation[]): Diagnostic[] {
  return citations.flatMap(({ from, evidence, key, place }): Diagnostic[] =>
    'paper' in from || evidence !== undefined
      ? []
      : [
          {
            rule: 'citation-without-evidence',
            severity: 'note',
            message: `The citation of @${key} has no evidence.`,
            hint: `Where it supports a statement, add the words it rests on: \`[@${key}, "…"]\`.`,
            place,
          },
        ],
  );
}
