import type { APIContext } from 'astro';
import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';
import { bibtexEntry } from '../../lib/site/bibtex.ts';
import { publicationOf } from '../../lib/site/publication.ts';
import type { SurveyPaper } from '../../lib/survey/types.ts';

export async function getStaticPaths() {
  const { papers } = await siteSurvey();
  return [...papers.values()].map((paper) => ({ params: { key: paper.key }, props: { paper } }));
}

export function GET({ props }: APIContext<{ paper: SurveyPaper }>): Response {
  return textFile('application/x-bibtex', bibtexEntry(publicationOf(props.paper)));
}
