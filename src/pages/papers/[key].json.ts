import type { APIContext } from 'astro';
import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';
import { cslFile } from '../../lib/site/csl-json.ts';
import { publicationOf } from '../../lib/site/publication.ts';
import type { SurveyPaper } from '../../lib/survey/types.ts';

export async function getStaticPaths() {
  const { papers } = await siteSurvey();
  return [...papers.values()].map((paper) => ({ params: { key: paper.key }, props: { paper } }));
}

export function GET({ props }: APIContext<{ paper: SurveyPaper }>): Response {
  return textFile('application/vnd.citationstyles.csl+json', cslFile([publicationOf(props.paper)]));
}
