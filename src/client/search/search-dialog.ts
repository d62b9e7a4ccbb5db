import { writeState } from '../../lib/search/state.ts';
import { listResults } from './list-results.ts';
import { buildSearchBox } from './search-box.ts';
import { loadSearch } from './search-engine.ts';
import { drawListed, fillAll, replaceItems } from './search-list.ts';
import { countOf, quoted, shortened, stillLoading } from './search-status.ts';
import type { SiteAnswer, SiteSearch } from './site-search.ts';
import { rest, withWord } from './waiting.ts';
import { walkResults } from './walk-results.ts';

/** Results in the box; the search page has the others. */
const most = 5;
const pause = 40;

let dialog: SearchDialog | undefined;

/**
 * Opens the search box over the page, with what was searched for last.
 *
 * @param typed what was typed already
 * @param before has the focus again when the box is closed
 */
export function openSearchDialog(base: string, typed: string, before: Element | null): void {
  dialog ??= new SearchDialog(base);
  dialog.open(typed, before);
}

/** The search box: a field, the first results as one types, and the way to all of them. */
class SearchDialog {
  readonly #base: string;
  readonly #box: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #instead: HTMLElement;
  readonly #list: HTMLElement;
  readonly #all: HTMLAnchorElement;
  #turn = 0;
  #timer: number | undefined;
  /** The query whose results are shown or on their way; undefined where they could not come. */
  #asked: string | undefined;
  #answering: Promise<void> = Promise.resolve();
  #before: Element | null = null;

  constructor(base: string) {
    this.#base = base;
    const { box, form, field, close, status, instead, list, all } = buildSearchBox(`${base}search/`);
    this.#box = box;
    this.#field = field;
    this.#status = status;
    this.#instead = instead;
    this.#list = list;
    this.#all = all;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#follow();
    });
    close.addEventListener('click', () => {
      box.close();
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        this.#search();
      }, pause);
    });
    this.#box.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#box.addEventListener('close', () => {
      if (this.#before instanceof HTMLElement && this.#before !== document.body)
        this.#before.focus({ preventScroll: true });
    });
    // A click beside the box closes it.
    this.#box.addEventListener('click', (event) => {
      if (event.target === this.#box) this.#box.close();
    });
  }

  open(typed: string, before: Element | null): void {
    if (this.#box.open) return;
    this.#before = before;
    // Else the browser gives the focus back to the field of the header, and scrolls there.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#box.showModal();
    this.#field.focus();
    if (typed === '') this.#field.select();
    else this.#field.value = typed;
    if (this.#field.value !== '') this.#search();
    else loadSearch(this.#base).catch(() => undefined);
  }

  /** Follows the first result of what stands in the field, when it is there. */
  async #follow(): Promise<void> {
    const query = this.#query;
    if (query === '') return;
    clearTimeout(this.#timer);
    if (query !== this.#asked) this.#search();
    const turn = this.#turn;
    await this.#answering;
    // Who types on, or closes the box, no longer means it.
    if (turn !== this.#turn || query !== this.#query || !this.#box.open) return;
    const first = this.#list.querySelector('a');
    if (first !== null) {
      first.click();
      this.#box.close();
    } else if (this.#asked !== undefined) {
      this.#lead('The search page says what may help', this.#page(query));
      this.#all.click();
    }
  }

  get #query(): string {
    return this.#field.value.trim();
  }

  /** Address of the search page for a query. */
  #page(query: string, exact = false): string {
    return `${this.#base}search/?${writeState({ query, chosen: noChoice, exact }).toString()}`;
  }

  /** Searches for what stands in the field. */
  #search(): void {
    clearTimeout(this.#timer);
    const [turn, query] = [++this.#turn, this.#query];
    this.#asked = query;
    if (query === '') {
      this.#show('', []);
      return;
    }
    this.#answering = this.#answer(query, turn).catch(() => {
      if (turn !== this.#turn) return;
      this.#asked = undefined;
      this.#show('The search index could not be loaded. The next key tries again.', []);
      this.#leadToList();
    });
  }

  async #answer(query: string, turn: number): Promise<void> {
    const { search, answer } = await withWord(this.#ask(query), () => {
      if (turn === this.#turn) this.#status.textContent = stillLoading;
    });
    if (turn !== this.#turn) return;
    const listed = listResults(answer, search.searcher.pages);
    const results = listed.slice(0, most).map((each) => drawListed(search, answer, each, this.#base));
    this.#show(
      statusOf(listed.length, answer),
      results.map(({ item }) => item),
    );
    if (answer.query.corrections.length > 0) this.#offer(query);
    if (listed.length > most) this.#lead(`All ${listed.length} results`, this.#page(query));
    else if (listed.length === 0) this.#leadToList();
    void rest().then(() => (turn === this.#turn ? fillAll(results) : undefined));
  }

  async #ask(query: string): Promise<{ search: SiteSearch; answer: SiteAnswer }> {
    const search = await loadSearch(this.#base);
    return { search, answer: await search.search(query, { typing: true }) };
  }

  /** Offers the search for what was typed. */
  #offer(query: string): void {
    const link = document.createElement('a');
    link.href = this.#page(query, true);
    link.textContent = quoted(query);
    this.#instead.replaceChildren('Search instead for ', link);
    this.#instead.hidden = false;
  }

  /** Shows the way on below the results. */
  #lead(words: string, address: string): void {
    this.#all.hidden = false;
    this.#all.textContent = words;
    this.#all.href = address;
  }

  #leadToList(): void {
    this.#lead('The list of all papers', `${this.#base}papers/`);
  }

  #show(status: string, items: HTMLElement[]): void {
    this.#status.textContent = status;
    replaceItems(this.#list, items);
    this.#all.hidden = true;
    this.#instead.hidden = true;
  }

  /** Down and up walk from the field through the results. */
  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      this.#box.close();
      return;
    }
    const links = this.#list.querySelectorAll<HTMLElement>('a');
    walkResults(event, [this.#field, ...links, ...(this.#all.hidden ? [] : [this.#all])]);
  }
}

const noChoice = { kind: [], chapter: [], year: [], type: [], tag: [], code: [] };

function statusOf(count: number, { query, complete }: SiteAnswer): string {
  const meant = query.corrections.length === 0 ? '' : ` for “${shortened(query.words.join(' '))}”`;
  return countOf(count) + meant + (complete ? '' : ', in titles, authors and years alone');
}
