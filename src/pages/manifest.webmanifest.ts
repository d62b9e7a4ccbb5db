import { base } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { siteSurvey } from '../io/site-survey.ts';
import { webManifest } from '../lib/site/web-manifest.ts';

export async function GET(): Promise<Response> {
  return textFile('application/manifest+json', webManifest(await siteSurvey(), base));
}
