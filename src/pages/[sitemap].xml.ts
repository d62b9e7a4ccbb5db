import type { APIContext } from 'astro';
import { addressOf } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { siteHistory } from '../io/site-history.ts';
import { siteSurvey } from '../io/site-survey.ts';
import { lastChanged } from '../lib/site/last-changed.ts';
import { pageList } from '../lib/site/page-list.ts';
import { pageChanged } from '../lib/site/page-sources.ts';
import { sitemapFiles } from '../lib/site/sitemap.ts';

export async function getStaticPaths() {
  const survey = await siteSurvey();
  const history = await siteHistory();
  const dateOf = (file: string): string | undefined => lastChanged(history, file);
  const pages = pageList(survey).map((path) => ({ path, changed: pageChanged(survey, path, dateOf) }));
  const files = sitemapFiles(pages, addressOf);
  return [...files].map(([name, text]) => ({
    params: { sitemap: name.replace(/\.xml$/u, '') },
    props: { text },
  }));
}

export function GET({ props }: APIContext<{ text: string }>): Response {
  return textFile('application/xml', props.text);
}
