import { pickButton } from '../basket/pick-button.ts';
import { make } from '../make.ts';
import { copyOf, linkTo, type CardContent } from './content.ts';
import { sitePage, takeStyles } from './site-page.ts';

/** The reference of a citation with the quoted words inside their abstract, from the end of the page or from the paper's own. */
export async function citationCard(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  const key = link.dataset['key'] ?? '';
  const reference = document.getElementById(`ref-${key}`);
  const content = reference === null ? await fromPaper(link) : fromReference(link, reference);
  content?.links.push(pickButton(key, link.textContent));
  return content;
}

function fromReference(link: HTMLAnchorElement, reference: Element): CardContent | undefined {
  const entry = reference.querySelector('.reference-entry');
  if (entry === null) return undefined;
  const copy = copyOf(entry);
  const title = copy.querySelector<HTMLAnchorElement>('.reference-title');
  const outside = [...copy.querySelectorAll<HTMLAnchorElement>('.reference-link')];
  for (const part of [title, ...outside]) part?.remove();
  for (const place of outside) place.textContent = place.textContent.split(':')[0] ?? '';
  const evidence = link.dataset['evidence']?.split(' ') ?? [];
  const abstract = abstractWith(reference.querySelector('.reference-abstract'), evidence);
  const unmarked = evidence.filter((id) => !abstract?.querySelector(`mark[data-evidence~="${id}"]`));
  const words = copy.textContent.replace(/\s+/gu, ' ').replace(' . ', ' ').trim();
  return {
    label: `${link.textContent}: reference${evidence.length > 0 ? ' and evidence' : ''}`,
    head: [...(title === null ? [] : [make('p', 'card-title', title)]), make('p', 'card-by', words)],
    body: [...unmarked.flatMap(quotation), ...(abstract === undefined ? [] : [abstract])],
    links: [...(title === null ? [] : paperLinks(title.href, outside)), linkTo(link.href, 'In the list')],
  };
}

async function fromPaper(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  const page = await sitePage(link.pathname);
  const header = page?.querySelector('.paper-header');
  const title = header?.querySelector('h1');
  if (page == null || header == null || title == null) return undefined;
  takeStyles(page);
  const named = linkTo(link.href, '');
  named.append(...copyOf(title).childNodes);
  const by = [...header.querySelectorAll('.authors, .published')].map((part) => part.textContent.trim());
  const brief = header.querySelector('.standfirst');
  const outside = page.querySelectorAll<HTMLAnchorElement>('.paper-facts a[rel="noopener"]');
  return {
    label: `${link.textContent}: reference`,
    head: [make('p', 'card-title', named), make('p', 'card-by', by.join('. '))],
    body: brief === null ? [] : [make('p', '', ...copyOf(brief).childNodes)],
    links: paperLinks(
      link.href,
      [...outside].map(({ href, textContent }) => linkTo(href, textContent.trim().split(':')[0] ?? '')),
    ),
  };
}

function paperLinks(page: string, outside: readonly HTMLElement[]): HTMLElement[] {
  return [linkTo(page, 'Paper page'), ...outside, linkTo(page.replace(/\/?$/u, '.bib'), 'BibTeX')];
}

/** The abstract with only the marks of this citation. */
function abstractWith(abstract: Element | null, evidence: readonly string[]): Element | undefined {
  if (abstract === null) return undefined;
  const copy = copyOf(abstract);
  for (const mark of copy.querySelectorAll<HTMLElement>('mark')) {
    const ids = mark.dataset['evidence']?.split(' ') ?? [];
    if (!ids.some((id) => evidence.includes(id))) mark.replaceWith(...mark.childNodes);
  }
  return copy;
}

/** A quotation of the title has no place in the abstract; it is shown by itself. */
function quotation(id: string): Node[] {
  const quote = document.getElementById(id)?.querySelector('q');
  return quote == null ? [] : [make('p', '', make('mark', '', ...copyOf(quote).childNodes))];
}
