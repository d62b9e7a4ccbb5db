import { attachCards, copyOf, type CardContent } from './floating-card.ts';

/** Shows, beside a cross-reference or a term, what it points at: on this page, or fetched from its own. */
class TargetPreviews extends HTMLElement {
  connectedCallback(): void {
    attachCards(this, { selector: 'a.xref[href*="#"], a.term[href*="#"]', contentOf });
  }
}

const pages = new Map<string, Promise<Document | undefined>>();

async function contentOf(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  const { pathname, hash } = link;
  const page = pathname === location.pathname ? document : await pageAt(pathname);
  const target = page?.getElementById(decodeURIComponent(hash.slice(1)));
  return target == null ? undefined : { label: link.textContent.trim(), content: preview(target) };
}

/** Another page of the site, loaded once; nothing where it cannot be loaded (no network, a page opened from disk). */
function pageAt(path: string): Promise<Document | undefined> {
  const known = pages.get(path);
  if (known !== undefined) return known;
  const page = fetch(path)
    .then((answer) => (answer.ok ? answer.text() : undefined))
    .then((html) => (html === undefined ? undefined : new DOMParser().parseFromString(html, 'text/html')))
    .catch(() => undefined);
  pages.set(path, page);
  return page;
}

/** A heading stands for the beginning of its section; everything else for itself. */
function preview(target: Element): Node[] {
  if (!/^H[2-4]$/u.test(target.tagName)) return [cleanCopy(target)];
  const first = target.nextElementSibling;
  const title = cleanCopy(target);
  const line = document.createElement('p');
  line.className = 'card-title';
  line.append(...title.childNodes);
  return [line, ...(first === null || /^H[2-4]$/u.test(first.tagName) ? [] : [cleanCopy(first)])];
}

function cleanCopy(element: Element): Element {
  const copy = copyOf(document.importNode(element, true));
  for (const node of copy.querySelectorAll('.heading-anchor, .term-uses')) node.remove();
  return copy;
}

customElements.define('target-previews', TargetPreviews);
