import { attachCards, copyOf, type CardContent } from './floating-card.ts';

/** Shows, beside a citation, its reference and the quoted words inside their abstract, copied from the end of the page. */
class CitationCards extends HTMLElement {
  connectedCallback(): void {
    attachCards(this, { selector: '.cite-link[data-key]', contentOf });
  }
}

function contentOf(link: HTMLAnchorElement): CardContent | undefined {
  const reference = document.getElementById(`ref-${link.dataset['key'] ?? ''}`);
  const entry = reference?.querySelector('.reference-entry');
  if (reference == null || entry == null) return undefined;
  const evidence = link.dataset['evidence']?.split(' ').filter(Boolean) ?? [];
  const content: Node[] = [copyOf(entry)];
  const abstract = reference.querySelector('.reference-abstract');
  if (abstract !== null) content.push(abstractWith(abstract, evidence));
  const inAbstract = content.some((node) => node instanceof Element && node.querySelector('mark') !== null);
  if (!inAbstract) content.splice(1, 0, ...evidence.flatMap((id) => quotationOf(id)));
  content.push(footOf(link));
  return { label: `${link.textContent}: reference${evidence.length > 0 ? ' and evidence' : ''}`, content };
}

/** The abstract with only the marks of this citation. */
function abstractWith(abstract: Element, evidence: readonly string[]): Element {
  const copy = copyOf(abstract);
  for (const mark of copy.querySelectorAll<HTMLElement>('mark')) {
    const ids = mark.dataset['evidence']?.split(' ') ?? [];
    if (!ids.some((id) => evidence.includes(id))) mark.replaceWith(...mark.childNodes);
  }
  return copy;
}

/** A quotation of the title has no place in the abstract; it is shown by itself. */
function quotationOf(id: string): Node[] {
  const quote = document.getElementById(id)?.querySelector('q')?.textContent;
  if (quote == null) return [];
  const line = document.createElement('p');
  const mark = document.createElement('mark');
  mark.textContent = quote;
  line.append(mark);
  return [line];
}

function footOf(link: HTMLAnchorElement): Element {
  const foot = document.createElement('p');
  foot.className = 'card-foot';
  const jump = document.createElement('a');
  jump.href = link.getAttribute('href') ?? '';
  jump.textContent = 'In the list of references';
  foot.append(jump);
  return foot;
}

customElements.define('citation-cards', CitationCards);
