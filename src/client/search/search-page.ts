import { facets, isEmpty, readState, writeState, type SearchState } from '../../lib/search/state.ts';
import { listResults, type ListedResult } from './list-results.ts';
import { drawListed, fillAll, replaceItems, rest, type DrawnResult } from './search-list.ts';
import type { SiteAnswer, SiteSearch } from './site-search.ts';

/** Results shown at first; few, since each loads its text. */
const firstPage = 5;
const pageSize = 12;
const pause = 40;

/**
 * `<survey-search>`: turns the search form of `/search/` into a search as one types.
 *
 * Expects inside: a `form` with `input[name=q]` and checkboxes named after the facets; `[data-results]` (an `ol`);
 * `[data-count]` (a live region); `[data-more]` (a button); `[data-problem]` (shown when search cannot run);
 * `[data-nothing]` (shown when nothing is found); `[data-start]` (shown while nothing is asked).
 * The state lives in the address, so that a search can be shared and the back button works.
 */
class SurveySearch extends HTMLElement {
  #engine: SiteSearch | undefined;
  #answer: SiteAnswer | undefined;
  #listed: ListedResult[] = [];
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
      timer = window.setTimeout(() => void this.#search('replace', true), pause);
    });
    form.addEventListener('reset', () => {
      setTimeout(() => void this.#search('push'));
    });
    this.#part('[data-more]', HTMLButtonElement).addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => {
      this.#moveFocus(event);
    });
    window.addEventListener('popstate', () => {
      this.#fillForm(readAddress());
      void this.#search('keep');
    });
    const facetList = this.#part('details', HTMLDetailsElement);
    facetList.open = matchMedia('(min-width: 62rem)').matches;
    this.#fillForm(readAddress());
    // The index is loaded when somebody is about to search.
    if (isEmpty(readAddress()))
      form.addEventListener('focusin', () => void this.#search('keep'), { once: true });
    else void this.#search('keep');
  }

  async #search(history: 'push' | 'replace' | 'keep', typing = false): Promise<void> {
    const turn = ++this.#turn;
    const state = { ...this.#readForm(), exact: history === 'keep' && readAddress().exact };
    if (history !== 'keep' && !typing) this.#writeAddress(state, history);
    const empty = isEmpty(state);
    this.#show('[data-start]', empty);
    try {
      const { loadSearch } = await import('./search-engine.ts');
      const search = await loadSearch(this.#base);
      const answer = await search.search(state.query, { ...state, typing });
      if (turn !== this.#turn) return;
      this.#engine = search;
      this.#answer = answer;
      this.#count(answer);
      this.#listed = empty ? [] : listResults(answer, search.searcher.pages);
      this.#shown = 0;
      const next = this.#nextResults();
      // A list that stands is drawn once and moves nothing; while somebody types, the titles come first.
      if (!typing) await fillAll(next);
      if (turn !== this.#turn) return;
      this.#draw(next, false);
      this.#tell(state, empty);
      this.#tellCorrections(state, answer);
      this.#show('[data-nothing]', !empty && this.#listed.length === 0);
      this.#show('[data-problem]', false);
      this.#show('[data-partial]', !answer.complete);
      if (!typing) return;
      // Browsers allow only so many changes of the address in a time.
      await rest();
      if (turn !== this.#turn) return;
      if (history !== 'keep') this.#writeAddress(state, history);
      await fillAll(next);
    } catch {
      if (turn !== this.#turn) return;
      this.#show('[data-problem]', true);
      this.#part('[data-count]', HTMLElement).textContent = '';
    }
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = this.#nextResults();
    await fillAll(next);
    if (turn === this.#turn) this.#draw(next, true);
  }

  #nextResults(): DrawnResult[] {
    const [search, answer] = [this.#engine, this.#answer];
    if (search === undefined || answer === undefined) return [];
    const count = this.#shown === 0 ? firstPage : pageSize;
    return this.#listed
      .slice(this.#shown, this.#shown + count)
      .map((each) => drawListed(search, answer, each, this.#base));
  }

  /** Puts results onto the page; with `focus`, moves on to the first of them. */
  #draw(results: readonly DrawnResult[], focus: boolean): void {
    const list = this.#part('[data-results]', HTMLElement);
    const items = results.map(({ item }) => item);
    if (this.#shown === 0) replaceItems(list, items);
    else list.append(...items);
    this.#shown += items.length;
    this.#show('[data-more]', this.#shown < this.#listed.length);
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #tell({ query }: SearchState, empty: boolean): void {
    const count = this.#listed.length;
    const what = query === '' ? '' : ` for ${quoted(query)}`;
    const results = count === 1 ? '1 result' : `${String(count)} results`;
    this.#part('[data-count]', HTMLElement).textContent = empty
      ? ''
      : `${count === 0 ? 'No results' : results}${what}`;
  }

  /** Says what was corrected, and offers what was typed; and which words the survey does not hold. */
  #tellCorrections(
    { query, exact, chosen }: SearchState,
    { query: read, found, formulas }: SiteAnswer,
  ): void {
    const parts: (string | Node)[] = [];
    if (read.corrections.length > 0) {
      const typed = document.createElement('a');
      typed.href = `?${writeState({ query, chosen, exact: !exact }).toString()}`;
      typed.textContent = query;
      const meant = document.createElement('strong');
      meant.textContent = read.words.join(' ');
      parts.push('Showing results for ', meant, '. Search instead for ', typed, '. ');
    }
    if (read.unknown.length > 0 && found.length > 0 && formulas.length === 0)
      parts.push(`No page holds ${read.unknown.map(quoted).join(' or ')}.`);
    const note = this.#part('[data-corrected]', HTMLElement);
    note.hidden = parts.length === 0;
    note.replaceChildren(...parts);
  }

  /** Writes how many results each facet value would leave; values that leave none are dimmed, not removed. */
  #count({ counts }: SiteAnswer): void {
    for (const box of this.#boxes()) {
      const facet = facets.find((name) => name === box.name);
      const count = (facet && counts[facet].get(box.value)) ?? 0;
      const label = box.closest('label');
      label?.toggleAttribute('data-none', count === 0 && !box.checked);
      const number = label?.querySelector('[data-facet-count]');
      if (number) number.textContent = String(count);
    }
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
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

/** What was typed, between quotation marks unless it has its own. */
function quoted(query: string): string {
  return /["“”]/u.test(query) ? query : `“${query}”`;
}

function readAddress(): SearchState {
  return readState(new URLSearchParams(location.search));
}

customElements.define('survey-search', SurveySearch);
