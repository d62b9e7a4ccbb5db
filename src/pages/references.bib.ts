import { siteSurvey } from '../io/site-survey.ts';
import { textFile } from '../io/site-files.ts';
import { bibtexFile } from '../lib/site/bibtex.ts';
import { publicationOf } from '../lib/site/publication.ts';

export async function GET(): Promise<Response> {
  const { papers } = await siteSurvey();
  return textFile('application/x-bibtex', bibtexFile([...papers.values()].map(publicationOf)));
}
