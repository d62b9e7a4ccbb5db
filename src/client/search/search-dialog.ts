import { writeState } from '../../lib/search/state.ts';
import { listResults } from './list-results.ts';
import { loadSearch } from './search-engine.ts';
import { drawListed, fillAll, replaceItems, rest } from './search-list.ts';
import type { SiteAnswer } from './site-search.ts';

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
  readonly #box = document.createElement('dialog');
  readonly #field = document.createElement('input');
  readonly #status = document.createElement('p');
  readonly #list = document.createElement('ol');
  readonly #all = document.createElement('a');
  #turn = 0;
  #before: Element | null = null;

  constructor(base: string) {
    this.#base = base;
    this.#build();
    let timer: number | undefined;
    this.#field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#search(), pause);
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
    if (this.#field.value !== '') void this.#search();
    else loadSearch(this.#base).catch(() => undefined);
  }

  #build(): void {
    this.#box.className = 'search-dialog';
    this.#box.setAttribute('aria-label', 'Search');
    const form = document.createElement('form');
    form.action = `${this.#base}search/`;
    form.role = 'search';
    this.#field.type = 'search';
    this.#field.name = 'q';
    this.#field.autocomplete = 'off';
    this.#field.autocapitalize = 'none';
    this.#field.spellcheck = false;
    this.#field.setAttribute('aria-label', 'Words to search for');
    this.#field.placeholder = 'A title, an author, an idea, a formula';
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => {
      this.#box.close();
    });
    form.append(this.#field, close);
    this.#status.className = 'search-count';
    this.#status.role = 'status';
    this.#list.className = 'results';
    this.#list.role = 'list';
    this.#all.className = 'search-all';
    this.#all.hidden = true;
    this.#box.append(form, this.#status, this.#list, this.#all);
    document.body.append(this.#box);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#field.value.trim();
    if (query === '') {
      this.#show('', []);
      return;
    }
    try {
      const search = await loadSearch(this.#base);
      const answer = await search.search(query, { typing: true });
      const listed = listResults(answer, search.searcher.pages);
      if (turn !== this.#turn) return;
      const results = listed.slice(0, most).map((each) => drawListed(search, answer, each, this.#base));
      this.#show(
        statusOf(listed.length, answer),
        results.map(({ item }) => item),
      );
      const state = writeState({ query, chosen: noChoice, exact: false }).toString();
      if (listed.length > most) this.#lead(`All ${listed.length} results`, `${this.#base}search/?${state}`);
      else if (listed.length === 0) this.#leadToList();
      await rest();
      if (turn === this.#turn) await fillAll(results);
    } catch {
      if (turn === this.#turn) {
        this.#show('The search index could not be loaded. The next key tries again.', []);
        this.#leadToList();
      }
    }
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
  }

  /** Down and up walk from the field through the results; Enter in the field follows the first of them. */
  #onKey(event: KeyboardEvent): void {
    const links = [...this.#list.querySelectorAll<HTMLElement>('a')];
    if (event.key === 'Enter' && document.activeElement === this.#field && links[0] !== undefined) {
      event.preventDefault();
      links[0].click();
      this.#box.close();
      return;
    }
    if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      this.#box.close();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#field, ...links, ...(this.#all.hidden ? [] : [this.#all])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}

const noChoice = { kind: [], chapter: [], year: [], type: [], tag: [], code: [] };

function statusOf(count: number, { query, complete }: SiteAnswer): string {
  const results = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
  const meant = query.corrections.length === 0 ? '' : ` for “${query.words.join(' ')}”`;
  return results + meant + (complete ? '' : ', in titles, authors and years alone');
}
