import type { APIContext } from 'astro';
import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';

export async function getStaticPaths() {
  const { papers } = await siteSurvey();
  return [...papers.values()].map(({ key, page }) => ({ params: { key }, props: { source: page.source } }));
}

export function GET({ props }: APIContext<{ source: string }>): Response {
  return textFile('text/markdown', props.source);
}
