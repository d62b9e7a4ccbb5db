import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';
import { publicationFacts } from '../../lib/site/publication-facts.ts';

export async function GET(): Promise<Response> {
  return textFile('application/json', `${JSON.stringify(publicationFacts(await siteSurvey()))}\n`);
}
