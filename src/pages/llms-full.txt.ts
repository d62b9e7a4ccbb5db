import { addressOf } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { siteSurvey } from '../io/site-survey.ts';
import { llmsFullText } from '../lib/site/llms.ts';

export async function GET(): Promise<Response> {
  return textFile('text/plain', llmsFullText(await siteSurvey(), addressOf));
}
