import type { Survey } from '../survey/types.ts';
import { changeDays } from './change-calendar.ts';
import { subjectsOf, type ChangeGroup } from './change-groups.ts';
import type { History } from './history.ts';
import { plainText } from './plain-text.ts';
import { escapeXml } from './sitemap.ts';

export interface FeedItem {
  title: string;
  description: string;
  /** Site path without base. */
  path: string;
  /** Stable, whatever the address of the site. */
  id: string;
  /** `2025-11-20`; absent where there is no history. */
  date?: string;
}

/**
 * What is new: the changes of the content by day and page; where git knows nothing of them, the chapters that can be
 * read.
 */
export function feedItems(survey: Survey, history: History, limit = 50): FeedItem[] {
  if (history.known && history.changes.length > 0) {
    return changeDays(survey, history.changes, limit)
      .flatMap(({ date, groups }) => groups.map((group) => groupItem(date, group)))
      .slice(0, limit);
  }
  return survey.chapters.flatMap(({ page, title, summary, path, slug }) =>
    page === undefined ? [] : [{ title, description: plainText(summary), path, id: `chapter:${slug}` }],
  );
}

/** Subjects that the description of an item quotes, at most. */
const subjectLimit = 8;

function groupItem(date: string, { id, title, path, what, changes }: ChangeGroup): FeedItem {
  const subjects = subjectsOf(changes).map(({ subject }) => subject);
  const more = subjects.length - subjectLimit;
  return {
    title: `${plainText(title)}${what === '' ? '' : ` (${plainText(what)})`}`,
    description: [...subjects.slice(0, subjectLimit), ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
    path: path ?? '/changes/',
    id: `changes:${date}:${id}`,
    date,
  };
}

/** RSS 2.0. */
export function rss(
  channel: { title: string; description: string },
  items: readonly FeedItem[],
  addressOf: (path: string) => string,
): string {
  const tag = (name: string, text: string, attributes = ''): string =>
    `<${name}${attributes}>${escapeXml(text)}</${name}>`;
  const latest = items
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  const lines = items.flatMap(({ title, description, path, id, date }) => [
    '<item>',
    tag('title', title),
    tag('link', addressOf(path)),
    tag('guid', id, ' isPermaLink="false"'),
    tag('description', description),
    ...(date === undefined ? [] : [tag('pubDate', rfc822(date))]),
    '</item>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', channel.title),
    tag('link', addressOf('/')),
    tag('description', channel.description),
    tag('language', 'en-GB'),
    ...(latest === undefined ? [] : [tag('lastBuildDate', rfc822(latest))]),
    tag('generator', 'Compendium'),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(addressOf('/rss.xml'))}"/>`,
    ...lines,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

/** `2025-11-20` -> `Thu, 20 Nov 2025 00:00:00 GMT`. */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
