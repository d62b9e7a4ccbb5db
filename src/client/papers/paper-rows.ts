import type { ListedPaper } from '../../lib/site/paper-filter.ts';

export interface PaperRow extends ListedPaper {
  element: HTMLTableRowElement;
}

/** Reads what the rows of the list of papers show. */
export function readRows(table: ParentNode): PaperRow[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(readRow);
}

function readRow(element: HTMLTableRowElement): PaperRow {
  const texts = [...element.cells].map((cell) => cell.textContent.trim());
  const [title = '', , year, venue, chapter = '', kind, cited] = texts;
  const data = element.dataset;
  const slug = element.cells[4]?.dataset['value'];
  const chapterNumber = Number.parseInt(chapter, 10);
  return {
    element,
    title: data['title'] ?? title,
    authors: data['authors']?.split('; ') ?? [],
    ...(venue && { venue }),
    ...(Number(year) > 0 && { year: Number(year) }),
    ...(!Number.isNaN(chapterNumber) && { chapterNumber }),
    cited: Number(cited),
    facets: {
      chapter: slug === undefined ? [] : [slug],
      tag: data['tags']?.split(' ') ?? [],
      kind: kind ? [kind] : [],
      venue: data['venue'] === undefined ? [] : [data['venue']],
    },
  };
}
