import { numberedTitle } from '../../survey/chapter-names.ts';
import type { Survey } from '../../survey/types.ts';
import type { JsonLd, JsonLdContext } from './json-ld.ts';

/** Lists above the pages of their items. */
const lists: Record<string, string> = { chapters: 'Chapters', papers: 'Papers' };

/** The way from the home page to a page below it; nothing for the home page itself. */
export function breadcrumbs(
  { config, chapters }: Survey,
  { path, title }: { path: string; title: string },
  addressOf: JsonLdContext['addressOf'],
): JsonLd {
  const [, folder = '', item = '', below = ''] = path.split('/');
  if (folder === '') return undefined;
  const list = item === '' ? undefined : lists[folder];
  const chapter = below === '' ? undefined : chapters.find(({ slug }) => slug === item);
  const steps = [
    [config.title, '/'],
    ...(list === undefined ? [] : [[list, `/${folder}/`] as const]),
    ...(chapter === undefined ? [] : [[numberedTitle(chapter), chapter.path] as const]),
    [title, path],
  ] as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, step], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressOf(step),
    })),
  };
}
