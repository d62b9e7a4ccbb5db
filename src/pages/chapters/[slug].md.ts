import type { APIContext } from 'astro';
import { siteSurvey } from '../../io/site-survey.ts';
import { textFile } from '../../io/site-files.ts';

export async function getStaticPaths() {
  const { chapters } = await siteSurvey();
  return chapters.flatMap(({ slug, page }) =>
    page === undefined ? [] : [{ params: { slug }, props: { source: page.source } }],
  );
}

export function GET({ props }: APIContext<{ source: string }>): Response {
  return textFile('text/markdown', props.source);
}
