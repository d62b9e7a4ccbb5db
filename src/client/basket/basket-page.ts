import { inOrder, readOrder } from '../../lib/site/basket-order.ts';
import {
  addKeys,
  basketAddress,
  findPapers,
  readBasket,
  removeKeys,
  sharedList,
  type Basket,
} from '../../lib/site/basket.ts';
import { shownText } from '../../lib/site/plain-text.ts';
import { publicationOf, type PublicationFacts } from '../../lib/site/publication.ts';
import { basketKeys, isBasketKept, onBasketChange, setBasket } from './basket-store.ts';
import { drawBasket, part, show, type Undo } from './basket-view.ts';

/**
 * `<basket-page>`: shows the papers of the reader's basket, or of a list that came with the address
 * (`/basket/?keys=a,b,c`) and is somebody else's. What is shown always stands in the address. The parts of the page are
 * in `Basket.astro`; `data-base` and `data-publications` say where the site and the facts of its papers are.
 */
class BasketPage extends HTMLElement {
  #shared: Basket | undefined;
  #papers: ReadonlyMap<string, PublicationFacts> = new Map();
  #undo: Undo | undefined;
  /** Belongs to the change that comes next; changes made elsewhere cannot be taken back here. */
  #nextUndo: Undo | undefined;

  connectedCallback(): void {
    // Where nothing is kept, the address is the only memory there is.
    if (!isBasketKept() && basketKeys().length === 0) setBasket(this.#asked());
    this.#shared = sharedList(this.#asked(), basketKeys(), isOwnAddress());
    onBasketChange(() => {
      this.#undo = this.#nextUndo;
      this.#nextUndo = undefined;
      void this.#update();
    });
    addEventListener('popstate', () => {
      this.#undo = undefined;
      this.#shared = sharedList(this.#asked(), basketKeys(), isOwnAddress());
      void this.#update();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-remove]') : null;
      if (button !== null) this.#remove(button.dataset['remove'] ?? '');
    });
    this.#on('[data-undo-button]', () => this.#takeBack());
    this.#on('[data-clear]', () => this.#clear());
    this.#on('[data-add]', () => this.#adopt(addKeys(basketKeys(), this.#list()), 'The list was added.'));
    this.#on('[data-replace]', () => this.#adopt(this.#list(), 'Your basket was replaced.'));
    this.#on('[data-forget]', () => this.#forget());
    this.#on('[data-retry]', () => void this.#update());
    this.#order.addEventListener('change', () => void this.#update());
    const link = part(this, '[data-copy-link]');
    link.hidden = !('clipboard' in navigator);
    link.onclick = () => void copyAddress(link, part(this, '[data-status]'));
    void this.#update();
  }

  #on(selector: string, action: () => void): void {
    part(this, selector).addEventListener('click', action);
  }

  get #order(): HTMLSelectElement {
    return part(this, '[data-order]') as HTMLSelectElement;
  }

  /** The keys in the address; its order goes into the form. */
  #asked(): Basket {
    const query = new URLSearchParams(location.search);
    this.#order.value = readOrder(query.get('order'));
    return readBasket(query.get('keys'));
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const state = { isOwnBasket: this.#shared === undefined };
    const address = basketAddress(location.pathname, this.#list(), this.#order.value);
    if (how === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  }

  /** The keys that the page shows. */
  #list(): Basket {
    return this.#shared ?? basketKeys();
  }

  /** The papers that the page shows, in the order that the reader chose. */
  #shown(): PublicationFacts[] {
    const { found } = findPapers(this.#list(), this.#papers);
    const ordered = inOrder(found.map(publicationOf), readOrder(this.#order.value));
    return findPapers(
      ordered.map(({ key }) => key),
      this.#papers,
    ).found;
  }

  async #update(): Promise<void> {
    this.#writeAddress('replace');
    try {
      if (this.#list().length > 0 && this.#papers.size === 0)
        this.#papers = await loadPapers(this.dataset['publications'] ?? '');
    } catch {
      show(this, '[data-problem]', true);
      return;
    }
    show(this, '[data-problem]', false);
    drawBasket(this, {
      papers: this.#shown(),
      unknown: findPapers(this.#list(), this.#papers).unknown,
      isShared: this.#shared !== undefined,
      own: basketKeys(),
      isKept: isBasketKept(),
      undo: this.#undo,
    });
  }

  #change(next: Basket, undo: Omit<Undo, 'before'>): void {
    this.#nextUndo = { ...undo, before: basketKeys() };
    setBasket(next);
    part(this, '[data-undo-button]').focus();
  }

  #remove(key: string): void {
    const shown = this.#shown();
    const at = shown.findIndex((paper) => paper.key === key);
    const paper = shown[at];
    if (paper !== undefined)
      this.#change(removeKeys(basketKeys(), [key]), {
        words: `Taken out: ${shownText(paper.title)}`,
        at,
      });
  }

  #clear(): void {
    this.#change([], { words: 'All papers were taken out.' });
  }

  /** Makes a list that came with an address the reader's own; the way back leads to that list. */
  #adopt(next: Basket, words: string): void {
    this.#shared = undefined;
    this.#writeAddress('push');
    this.#change(next, { words });
  }

  #forget(): void {
    const { unknown } = findPapers(this.#list(), this.#papers);
    if (this.#shared === undefined) {
      this.#change(removeKeys(basketKeys(), unknown), { words: `Left out: ${unknown.join(', ')}` });
    } else {
      this.#shared = removeKeys(this.#shared, unknown);
      void this.#update();
    }
  }

  #takeBack(): void {
    if (this.#undo === undefined) return;
    const { before, at } = this.#undo;
    setBasket(before);
    const buttons = this.querySelectorAll<HTMLElement>('[data-list] button');
    (buttons[at ?? -1] ?? part(this, '[data-count]')).focus();
  }
}

/** Whether this page wrote the address itself: the basket may have changed since, on another page. */
function isOwnAddress(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'isOwnBasket' in state && state.isOwnBasket === true;
}

async function copyAddress(button: HTMLElement, status: Element): Promise<void> {
  const { copyText, tellOn } = await import('../clipboard.ts');
  await tellOn(button, copyText(location.href), status);
}

async function loadPapers(address: string): Promise<ReadonlyMap<string, PublicationFacts>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded`);
  const papers = (await answer.json()) as PublicationFacts[];
  return new Map(papers.map((paper) => [paper.key, paper]));
}

customElements.define('basket-page', BasketPage);
