import type { Survey, SurveyChapter } from '../survey/types.ts';
import { addresses } from './href.ts';

export interface NavigationLink {
  label: string;
  path: string;
}

/** In the header of every page. */
export const mainNavigation: readonly NavigationLink[] = [
  { label: 'Chapters', path: '/chapters/' },
  { label: 'Papers', path: '/papers/' },
  { label: 'Map', path: '/map/' },
  { label: 'Timeline', path: '/timeline/' },
  { label: 'Glossary', path: '/glossary/' },
];

/** In the footer of every page. */
export const footerNavigation: readonly { title: string; links: readonly NavigationLink[] }[] = [
  {
    title: 'Read',
    links: [
      { label: 'Chapters', path: '/chapters/' },
      { label: 'Papers', path: '/papers/' },
      { label: 'Glossary', path: '/glossary/' },
      { label: 'Search', path: '/search/' },
      { label: 'Read offline', path: '/offline/' },
    ],
  },
  {
    title: 'Look',
    links: [
      { label: 'Map', path: '/map/' },
      { label: 'Timeline', path: '/timeline/' },
      { label: 'Coverage', path: '/coverage/' },
      { label: 'Changes', path: '/changes/' },
    ],
  },
  {
    title: 'Take',
    links: [
      { label: 'Bibliography', path: '/bibliography/' },
      { label: 'Basket', path: '/basket/' },
      { label: 'BibTeX', path: addresses.bibtex },
      { label: 'Papers as JSON', path: addresses.papersJson },
      { label: 'Feed', path: addresses.feed },
    ],
  },
  {
    title: 'Take part',
    links: [
      { label: 'About', path: '/about/' },
      { label: 'Contribute', path: '/contribute/' },
    ],
  },
];

/**
 * What the footer of a page shows.
 *
 * @param epub path of the survey as a book for e-readers, where the site has one
 */
export function footerGroups(epub: string | undefined): typeof footerNavigation {
  if (epub === undefined) return footerNavigation;
  return footerNavigation.map(({ title, links }) =>
    title === 'Take' ? { title, links: [{ label: 'EPUB', path: epub }, ...links] } : { title, links },
  );
}

/** The chapters before and after one. */
export function neighbours(
  survey: Survey,
  chapter: SurveyChapter,
): { previous: SurveyChapter | undefined; next: SurveyChapter | undefined } {
  const at = survey.chapters.indexOf(chapter);
  return { previous: at > 0 ? survey.chapters[at - 1] : undefined, next: survey.chapters[at + 1] };
}
