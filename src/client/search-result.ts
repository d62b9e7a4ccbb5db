import { headingResults } from '../lib/search/sub-results.ts';
import { addPickButton } from './pick-button.ts';
import type { PagefindPage } from './search-engine.ts';

/** One result: title, what and when it is, an excerpt with marks, and the headings under which the words stand. */
export function drawResult({ url, meta, excerpt, filters, sub_results }: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = '';
  item.className = 'result';
  const heading = element('h2', 'result-title');
  heading.append(link(url, meta['title'] ?? url));
  item.append(heading);
  const facts = [
    meta['label'],
    ...(filters['kind']?.includes('Paper') ? (filters['chapter'] ?? []) : []),
  ].filter((fact) => fact !== undefined && fact !== '');
  if (facts.length > 0) {
    const line = element('p', 'result-facts');
    line.textContent = facts.join(' · ');
    item.append(line);
  }
  item.append(marked(excerpt));
  const parts = headingResults(sub_results, 3);
  if (parts.length > 0) item.append(drawParts(parts));
  const key = /\/papers\/([^/]+)\/$/u.exec(url)?.[1];
  if (key !== undefined) {
    item.dataset['pick'] = key;
    addPickButton(item);
  }
  return item;
}

function drawParts(parts: ReturnType<typeof headingResults>): HTMLElement {
  const list = element('ul', 'result-parts');
  for (const part of parts) {
    const row = document.createElement('li');
    row.append(link(part.url, part.title), marked(part.excerpt));
    list.append(row);
  }
  return list;
}

/** Pagefind's excerpt: text that it has escaped, with `<mark>` around the words found. */
function marked(excerpt: string): HTMLElement {
  const paragraph = element('p', 'result-excerpt');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      paragraph.append(mark);
    } else {
      paragraph.append(node.textContent ?? '');
    }
  }
  return paragraph;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
