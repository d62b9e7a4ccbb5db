/**
 * While the page is printed, each link that leads off the page has a number, and the addresses stand in a list at the
 * end of the article.
 */
class LinkNotes extends HTMLElement {
  connectedCallback(): void {
    addEventListener('beforeprint', this.#write);
    addEventListener('afterprint', this.#erase);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#write);
    removeEventListener('afterprint', this.#erase);
    this.#erase();
  }

  /** Numbers go on from the footnotes of the page, so that none is there twice. */
  readonly #write = (): void => {
    this.#erase();
    const place = document.querySelector('[data-print-address]');
    if (place?.textContent === '') place.textContent = location.origin + location.pathname;
    const first = document.querySelectorAll('.footnotes li').length + 1;
    const numbers = new Map<string, number>();
    for (const link of this.#links()) {
      const address = addressOf(link);
      const number = numbers.get(address) ?? first + numbers.size;
      numbers.set(address, number);
      const mark = document.createElement('sup');
      mark.className = 'link-number';
      mark.textContent = String(number);
      link.after(mark);
    }
    if (numbers.size === 0) return;
    const title = document.createElement('h2');
    title.textContent = 'Links';
    const list = document.createElement('ol');
    list.start = first;
    for (const address of numbers.keys()) {
      const item = document.createElement('li');
      item.textContent = address;
      list.append(item);
    }
    this.append(title, list);
    document.documentElement.dataset['linkNotes'] = '';
  };

  readonly #erase = (): void => {
    for (const mark of document.querySelectorAll('.link-number')) mark.remove();
    this.replaceChildren();
    delete document.documentElement.dataset['linkNotes'];
  };

  /** Links to other pages and sites whose address is not to be read in their words. */
  #links(): HTMLAnchorElement[] {
    const links = this.closest('article')?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [];
    return [...links].filter((link) => {
      const isHere = link.origin === location.origin && link.pathname === location.pathname;
      return !isHere && !link.matches(apart) && !/^(?:arXiv|doi):/u.test(link.textContent);
    });
  }
}

/** Links that are not printed, and titles of references, which have the addresses of the papers beside them. */
const apart = [
  ...['nav', '.card', '.paper-actions', '.page-source', '.read-on', '.chapter-papers', '.referred-from'],
  ...['.cite-this', '.rail', '.eyebrow'],
]
  .map((place) => `${place} a`)
  .concat('.read-there', '.reference:has(.reference-link) .reference-title')
  .join();

/** The address under which the site is published, where the page knows it. */
function addressOf({ href, origin }: HTMLAnchorElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (canonical === undefined || origin !== location.origin) return href;
  return new URL(canonical).origin + href.slice(origin.length);
}

customElements.define('link-notes', LinkNotes);
