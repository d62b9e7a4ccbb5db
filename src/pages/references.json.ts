import { siteSurvey } from '../io/site-survey.ts';
import { textFile } from '../io/site-files.ts';
import { cslFile } from '../lib/site/csl-json.ts';
import { publicationOf } from '../lib/site/publication.ts';

export async function GET(): Promise<Response> {
  const { papers } = await siteSurvey();
  return textFile(
    'application/vnd.citationstyles.csl+json',
    cslFile([...papers.values()].map(publicationOf)),
  );
}
