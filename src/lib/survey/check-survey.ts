import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkAbstract } from '../papers/faithful.ts';
import { collectAddresses } from './addresses.ts';
import { checkArgument } from './check-argument.ts';
import { checkCitation, type CitablePaper } from './check-citations.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkFields } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkFieldMathematics, checkGlossaryMathematics, checkMathematics } from './check-mathematics.ts';
import { checkOriginality } from './check-originality.ts';
import { checkPage } from './check-page.ts';
import { checkReference } from './check-references.ts';
import type { CollectedSurvey } from './collected-survey.ts';
import { abstractText } from './survey-papers.ts';
import type { SurveyPage } from './survey-pages.ts';
import type { Citation, SurveyPaper, SurveySources } from './types.ts';

/** Everything that pages say of each other and of the digests is checked here, once all targets are known. */
export function checkSurvey(
  sources: SurveySources,
  survey: CollectedSurvey,
  citations: readonly Citation[],
): Diagnostic[] {
  const citable = citablePapers(survey.papers);
  const addresses = collectAddresses(survey, sources.glossary);
  return [
    ...checkFigures(sources.figures),
    ...checkArgument(sources, survey.targets),
    ...checkFields(survey, sources),
    ...checkIds(sources),
    ...checkGlossaryMathematics(sources),
    ...checkOriginality(sources, survey),
    ...checkCompleteness(survey, citations),
    ...survey.paperPages.flatMap((paper) => [
      ...checkFieldMathematics(paper),
      ...checkAbstract(paper.page, survey.entries.entriesOf(paper)),
    ]),
    ...survey.pages.flatMap((page) => [
      ...checkNodes(page, citable, survey),
      ...checkPage(page.page, sources),
      ...checkMathematics(page.page),
      ...checkLinks(page, addresses),
    ]),
  ];
}

function checkNodes(
  { page }: SurveyPage,
  papers: Map<string, CitablePaper>,
  { targets, leftOut }: CollectedSurvey,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'citation') diagnostics.push(...checkCitation(node, papers, leftOut));
    if (node.type === 'crossReference') diagnostics.push(...checkReference(node, targets));
  });
  return diagnostics;
}

function citablePapers(papers: ReadonlyMap<string, SurveyPaper>): Map<string, CitablePaper> {
  const citable = [...papers.values()].map(
    ({ key, title, authors, year, label, sourceTexts, page }): CitablePaper => {
      const pageTexts = [title, abstractText(page.tree)];
      return { key, file: page.file, title, authors, year, label, sourceTexts, pageTexts };
    },
  );
  return new Map(citable.map((paper) => [paper.key, paper]));
}
