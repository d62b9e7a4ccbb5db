import { addressOf } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { siteHistory } from '../io/site-history.ts';
import { siteSurvey } from '../io/site-survey.ts';
import { feedItems, rss } from '../lib/site/feed.ts';

export async function GET(): Promise<Response> {
  const survey = await siteSurvey();
  const items = feedItems(survey, await siteHistory());
  return textFile('application/rss+xml', rss(survey.config, items, addressOf));
}
