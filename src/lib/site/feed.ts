import type { Survey } from '../survey/types.ts';
import type { Change, History } from './history.ts';
import { changedPaths, summariseFiles } from './history.ts';
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

/** What is new: the changes of the content; where git knows nothing of them, the chapters that can be read. */
export function feedItems(survey: Survey, history: History, limit = 50): FeedItem[] {
  if (history.known && history.changes.length > 0) {
    return history.changes.slice(0, limit).map((change) => changeItem(survey, change));
  }
  return survey.chapters.flatMap(({ page, title, summary, path, slug }) =>
    page === undefined ? [] : [{ title, description: plainText(summary), path, id: `chapter:${slug}` }],
  );
}

function changeItem(survey: Survey, change: Change): FeedItem {
  const known = new Set([...survey.papers.values(), ...survey.chapters].map(({ path }) => path));
  const [path, ...others] = changedPaths(change.files, (candidate) => known.has(candidate));
  return {
    title: change.subject,
    description: summariseFiles(change.files),
    path: path !== undefined && others.length === 0 ? path : '/changes/',
    id: `change:${change.commit}`,
    date: change.date,
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
