import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { parsePage } from '../dialect/parse-page.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { Survey } from '../survey/types.ts';
import { refuseErrors } from './refuse-errors.ts';
import { pageContext } from './page-context.ts';

export interface OpenPageOptions {
  /** The survey, or how to get it: in a preview it changes while people write. */
  survey: Survey | (() => Survey | Promise<Survey>);
}

/**
 * Puts the survey's own tree of a page in the place of whatever parsed it, so that a page has one syntax wherever it
 * is built. @astrojs/mdx would parse the source as MDX, which runs code and knows no citations; this plugin replaces
 * that parser by one that parses nothing, and stops the file before anything can run if the survey found an error.
 *
 * Order: the very first. May run once a file.
 */
const remarkOpenPage: Plugin<[OpenPageOptions], Root> = function remarkOpenPage({ survey }) {
  this.parser = () => ({ type: 'root', children: [] });
  return async (_tree, file) => {
    const current = typeof survey === 'function' ? await survey() : survey;
    const context = pageContext(current, findPage(current, file.path) ?? parsePage(file.path, String(file)));
    refuseErrors(context);
    file.data.compendium = context;
    return structuredClone(context.page.tree);
  };
};

export default remarkOpenPage;

/** The page with this path; the survey knows files relative to its root, Astro gives whole paths. */
function findPage(survey: Survey, path: string): ParsedPage | undefined {
  const whole = `/${path.replaceAll('\\', '/')}`;
  const pages = [
    ...survey.chapters.map(({ page }) => page),
    ...[...survey.papers.values()].map(({ page }) => page),
  ];
  return pages.find((page) => page !== undefined && whole.endsWith(`/${page.file}`));
}
