import { siteSurvey } from '../io/site-survey.ts';
import { textFile } from '../io/site-files.ts';
import { publicationOf } from '../lib/site/publication.ts';
import { risFile } from '../lib/site/ris.ts';

export async function GET(): Promise<Response> {
  const { papers } = await siteSurvey();
  return textFile('application/x-research-info-systems', risFile([...papers.values()].map(publicationOf)));
}
