import type { APIContext } from 'astro';
import { addressOf } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { siteSurvey } from '../io/site-survey.ts';
import { pageList } from '../lib/site/page-list.ts';
import { sitemapFiles } from '../lib/site/sitemap.ts';

export async function getStaticPaths() {
  const files = sitemapFiles(pageList(await siteSurvey()), addressOf);
  return [...files].map(([name, text]) => ({
    params: { sitemap: name.replace(/\.xml$/u, '') },
    props: { text },
  }));
}

export function GET({ props }: APIContext<{ text: string }>): Response {
  return textFile('application/xml', props.text);
}
