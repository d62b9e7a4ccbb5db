import type { APIContext } from 'astro';
import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';
import { publicationOf } from '../../lib/site/publication.ts';
import { risRecord } from '../../lib/site/ris.ts';
import type { SurveyPaper } from '../../lib/survey/types.ts';

export async function getStaticPaths() {
  const { papers } = await siteSurvey();
  return [...papers.values()].map((paper) => ({ params: { key: paper.key }, props: { paper } }));
}

export function GET({ props }: APIContext<{ paper: SurveyPaper }>): Response {
  return textFile('application/x-research-info-systems', risRecord(publicationOf(props.paper)));
}
