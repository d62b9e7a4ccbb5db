import { facets, isEmpty, readState, toFilters, writeState, type SearchState } from '../lib/search/state.ts';
import { drawResult } from './search-result.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './search-engine.ts';

const pageSize = 10;
const pause = 120;

/**
 * `<survey-search>`: turns the search form of `/search/` into a search as one types.
 *
 * Expects inside: a `form` with `input[name=q]` and checkboxes named after the facets; `[data-results]` (an `ol`);
 * `[data-count]` (a live region); `[data-more]` (a button); `[data-problem]` (shown when search cannot run);
 * `[data-nothing]` (shown when nothing is found); `[data-start]` (shown while nothing is asked).
 * The state lives in the address, so that a search can be shared and the back button works.
 */
class SurveySearch extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  #found: PagefindResult[] = [];
  #shown = 0;
  #turn = 0;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search('push');
    });
    let timer: number | undefined;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#search('replace'), pause);
    });
    form.addEventListener('reset', () => {
      setTimeout(() => void this.#search('push'));
    });
    this.#part('[data-more]', HTMLButtonElement).addEventListener('click', () => void this.#showMore(true));
    this.addEventListener('keydown', (event) => {
      this.#moveFocus(event);
    });
    window.addEventListener('popstate', () => {
      this.#fillForm(readState(new URLSearchParams(location.search)));
      void this.#search('keep');
    });
    const facetList = this.#part('details', HTMLDetailsElement);
    facetList.open = matchMedia('(min-width: 62rem)').matches;
    this.#fillForm(readState(new URLSearchParams(location.search)));
    void this.#search('keep');
  }

  async #search(history: 'push' | 'replace' | 'keep'): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#readForm();
    if (history !== 'keep') this.#writeAddress(state, history);
    const empty = isEmpty(state);
    this.#show('[data-start]', empty);
    try {
      this.#engine ??= loadPagefind(this.dataset['base'] ?? '/');
      const engine = await this.#engine;
      const answer = await engine.search(state.query === '' ? null : state.query, {
        filters: toFilters(state),
      });
      if (turn !== this.#turn) return;
      this.#count(answer.filters);
      this.#found = empty ? [] : answer.results;
      this.#shown = 0;
      this.#part('[data-results]', HTMLElement).replaceChildren();
      this.#tell(state, empty);
      this.#show('[data-nothing]', !empty && this.#found.length === 0);
      this.#show('[data-problem]', false);
      await this.#showMore(false);
    } catch {
      if (turn !== this.#turn) return;
      this.#engine = undefined; // the next key tries again
      this.#show('[data-problem]', true);
      this.#part('[data-count]', HTMLElement).textContent = '';
    }
  }

  /** Draws the next results; with `focus`, moves on to the first new one. */
  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const next = this.#found.slice(this.#shown, this.#shown + pageSize);
    const data = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    const list = this.#part('[data-results]', HTMLElement);
    const items = data.map(drawResult);
    list.append(...items);
    this.#shown += items.length;
    this.#show('[data-more]', this.#shown < this.#found.length);
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #tell({ query }: SearchState, empty: boolean): void {
    const count = this.#found.length;
    const what = query === '' ? '' : ` for “${query}”`;
    const results = count === 1 ? '1 result' : `${String(count)} results`;
    this.#part('[data-count]', HTMLElement).textContent = empty
      ? ''
      : `${count === 0 ? 'No results' : results}${what}`;
  }

  /** Writes how many results each facet value would leave; values that leave none are dimmed, not removed. */
  #count(counts: Record<string, Record<string, number>>): void {
    for (const box of this.#boxes()) {
      const count = counts[box.name]?.[box.value] ?? 0;
      const label = box.closest('label');
      label?.toggleAttribute('data-none', count === 0 && !box.checked);
      const number = label?.querySelector('[data-facet-count]');
      if (number) number.textContent = String(count);
    }
  }

  #readForm(): SearchState {
    return readState(
      new URLSearchParams(new FormData(this.#part('form', HTMLFormElement)) as unknown as URLSearchParams),
    );
  }

  #fillForm({ query, chosen }: SearchState): void {
    this.#part('input[name=q]', HTMLInputElement).value = query;
    for (const box of this.#boxes())
      box.checked = facets.some((facet) => facet === box.name && chosen[facet].includes(box.value));
  }

  #writeAddress(state: SearchState, how: 'push' | 'replace'): void {
    const words = writeState(state).toString();
    const address = words === '' ? location.pathname : `${location.pathname}?${words}`;
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Down and up walk from the box through the results; Escape goes back to the box. */
  #moveFocus(event: KeyboardEvent): void {
    const box = this.#part('input[name=q]', HTMLInputElement);
    if (event.key === 'Escape' && document.activeElement !== box) {
      box.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [box, ...this.querySelectorAll<HTMLElement>('[data-results] a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  #show(selector: string, visible: boolean): void {
    this.#part(selector, HTMLElement).hidden = !visible;
  }

  #part<T extends HTMLElement>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`<survey-search> needs ${selector}`);
    return element;
  }
}

customElements.define('survey-search', SurveySearch);
