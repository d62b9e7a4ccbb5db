import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';
import { paperRecords } from '../../lib/site/paper-record.ts';

export async function GET(): Promise<Response> {
  return textFile('application/json', `${JSON.stringify(paperRecords(await siteSurvey()), null, 1)}\n`);
}
