import { make } from '../make.ts';
import { copyOf, linkTo, type CardContent } from './content.ts';
import { viewBand } from './place-card.ts';
import { sitePage, takeStyles } from './site-page.ts';

/** What a cross-reference, a term or a note's number points at, on this page or on another; nothing where it is in view already. */
export async function targetCard(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  const page = await sitePage(link.pathname);
  if (page === undefined) return undefined;
  const target =
    link.hash === ''
      ? page.querySelector('.chapter-header')
      : page.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target === null) return undefined;
  if (page === document && isInView(target)) return undefined;
  takeStyles(page);
  const isNote = link.dataset['footnoteRef'] !== undefined;
  const name = `${isNote ? 'Note ' : ''}${link.textContent.trim()}`;
  const { head, body } = contentOf(target, name);
  const isTerm = link.classList.contains('term');
  const elsewhere = page === document || link.hash === '' ? '' : ` in “${titleOf(page)}”`;
  return {
    label: name,
    head: [make('p', 'card-title', ...head)],
    body: body.map(clean),
    links: [linkTo(link.href, isTerm ? 'In the glossary' : `Go to ${name}${elsewhere}`)],
    isWide: target.matches('figure, .equation'),
  };
}

function contentOf(target: Element, name: string): { head: (Node | string)[]; body: Element[] } {
  if (/^H[2-4]$/u.test(target.tagName)) return { head: inside(target), body: firstParagraph(target) };
  if (target.matches('.chapter-header')) {
    return { head: inside(target.querySelector('h1')), body: [...target.querySelectorAll('.standfirst')] };
  }
  if (target.matches('.glossary-entry')) {
    return {
      head: inside(target.querySelector('dt')),
      body: [...target.querySelectorAll('dd:not(.term-uses)')],
    };
  }
  const label = target.querySelector('.definition-label');
  return { head: label === null ? [name] : inside(label), body: [target] };
}

/** Whether a reader sees the whole of a target; of a section, its heading and first paragraph. */
function isInView(target: Element): boolean {
  const parts = /^H[2-4]$/u.test(target.tagName) ? [target, ...firstParagraph(target)] : [target];
  const [from, to] = viewBand();
  return parts.every((part) => {
    const { top, bottom, height } = part.getBoundingClientRect();
    return height > 0 && top >= from && bottom <= to;
  });
}

/** The paragraph with which a section begins, also where a picture or a definition stands before it. */
function firstParagraph(heading: Element): Element[] {
  let next = heading.nextElementSibling;
  while (next !== null && next.tagName !== 'P') {
    if (next.tagName === 'H2') return [];
    next = next.nextElementSibling;
  }
  return next === null ? [] : [next];
}

function inside(element: Element | null): Node[] {
  return element === null ? [] : [...clean(element).childNodes];
}

/**
 * A copy without what the head of the card says already; a part of a list of definitions becomes a paragraph. Its links
 * work by pointer, but are no stops on the way of Tab to the rest of the page.
 */
function clean(element: Element): Element {
  const copy = copyOf(element);
  const unwanted =
    '.heading-anchor, .equation-number, .definition-label, figcaption .caption-label, .aliases, [data-footnote-backref]';
  for (const node of copy.querySelectorAll(unwanted)) node.remove();
  for (const link of copy.querySelectorAll<HTMLElement | SVGElement>('a, button, summary'))
    link.tabIndex = -1;
  return copy.matches('dd, li') ? make('p', '', ...copy.childNodes) : copy;
}

/** Title of a page without its number. */
function titleOf(page: Document): string {
  const title = page.querySelector('h1')?.cloneNode(true);
  if (!(title instanceof Element)) return '';
  title.querySelector('.chapter-number')?.remove();
  return title.textContent.trim();
}
