import { isEmpty, type SearchState } from '../../lib/search/state.ts';
import { listResults, type ListedResult } from './list-results.ts';
import { SearchAddress } from './search-address.ts';
import { clearChoices, countFields, fillFields, readFields } from './search-fields.ts';
import { drawListed, fillAll, replaceItems, type DrawnResult } from './search-list.ts';
import { correctionNote, countOf, quoted, stillLoading } from './search-status.ts';
import type { SiteAnswer, SiteSearch } from './site-search.ts';
import { notTooLong, rest, withWord } from './waiting.ts';
import { walkResults } from './walk-results.ts';

/** Results shown at first; few, since each loads its text. */
const firstPage = 5;
const pageSize = 12;
const pause = 40;

/**
 * `<survey-search>`: turns the search form of `/search/` into a search as one types.
 *
 * Expects inside: a `form` with `input[name=q]` and checkboxes named after the facets; `[data-results]` (an `ol`);
 * `[data-count]` and `[data-corrected]` (in a live region); `[data-more]` (a button); `[data-problem]` (shown when
 * search cannot run); `[data-nothing]` (shown when nothing is found, with `[data-no-words]`, or `[data-no-choice]` and
 * the button `[data-clear]`, for why); `[data-start]` (shown while nothing is asked).
 * The state lives in the address, so that a search can be shared and the back button works.
 */
class SurveySearch extends HTMLElement {
  #engine: SiteSearch | undefined;
  #answer: SiteAnswer | undefined;
  #listed: ListedResult[] = [];
  #shown = 0;
  #turn = 0;
  #timer: number | undefined;
  readonly #address = new SearchAddress();

  connectedCallback(): void {
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#address.type(this.#state());
      this.#address.settle();
      void this.#search();
    });
    form.addEventListener('input', ({ target }) => {
      if (target === this.#field) this.#onTyping();
      else this.#onChoice();
    });
    form.addEventListener('reset', () => setTimeout(() => this.#onChoice()));
    this.#field.addEventListener('focusout', () => {
      this.#address.settle();
    });
    this.#part('[data-clear]', HTMLButtonElement).addEventListener('click', () => {
      clearChoices(form);
      this.#onChoice();
      this.#field.focus(); // the button is gone
    });
    this.#part('[data-more]', HTMLButtonElement).addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => {
      this.#moveFocus(event);
    });
    window.addEventListener('popstate', () => {
      this.#address.open();
      fillFields(form, this.#address.state);
      void this.#search();
    });
    const facetList = this.#part('details', HTMLDetailsElement);
    facetList.open = matchMedia('(min-width: 62rem)').matches;
    fillFields(form, this.#address.state);
    // The index is loaded when somebody is about to search.
    if (isEmpty(this.#address.state))
      form.addEventListener('focusin', () => void this.#search(), { once: true });
    else void this.#search();
  }

  #onTyping(): void {
    this.#address.type(this.#state());
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(true), pause);
  }

  #onChoice(): void {
    this.#address.choose(this.#state());
    void this.#search();
  }

  /** What stands in the form; a search without corrections stays one until other words are typed. */
  #state(): SearchState {
    const [state, last] = [readFields(this.#form), this.#address.state];
    return { ...state, exact: last.exact && last.query === state.query };
  }

  async #search(typing = false): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const state = this.#state();
    const empty = isEmpty(state);
    this.#show('[data-start]', empty);
    try {
      const { search, answer } = await withWord(this.#ask(state, typing), () => {
        if (turn === this.#turn && !empty) this.#say(stillLoading);
      });
      if (turn !== this.#turn) return;
      this.#engine = search;
      this.#answer = answer;
      countFields(this.#form, answer);
      this.#listed = empty ? [] : listResults(answer, search.searcher.pages);
      this.#shown = 0;
      const next = this.#nextResults();
      // A list that stands is drawn once and moves nothing; while somebody types, the titles come first.
      if (!typing) await notTooLong(fillAll(next));
      if (turn !== this.#turn) return;
      this.#draw(next, false);
      this.#tell(state, answer);
      this.#show('[data-problem]', false);
      this.#show('[data-partial]', !answer.complete);
      if (!typing) return;
      await rest();
      if (turn === this.#turn) await fillAll(next);
    } catch {
      if (turn !== this.#turn) return;
      this.#show('[data-problem]', true);
      this.#say('');
    }
  }

  async #ask(state: SearchState, typing: boolean): Promise<{ search: SiteSearch; answer: SiteAnswer }> {
    const { loadSearch } = await import('./search-engine.ts');
    const search = await loadSearch(this.#base);
    return { search, answer: await search.search(state.query, { ...state, typing }) };
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = this.#nextResults();
    await notTooLong(fillAll(next));
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

  #tell(state: SearchState, answer: SiteAnswer): void {
    const [count, empty] = [this.#listed.length, isEmpty(state)];
    const what = state.query === '' ? '' : ` for ${quoted(state.query)}`;
    this.#say(empty ? '' : countOf(count) + what, correctionNote(state, answer));
    const isNarrowed = !isEmpty({ ...state, query: '' });
    this.#show('[data-nothing]', !empty && count === 0);
    this.#show('[data-no-words]', !isNarrowed);
    this.#show('[data-no-choice]', isNarrowed);
  }

  #say(words: string, note: (string | Node)[] = []): void {
    this.#part('[data-count]', HTMLElement).textContent = words;
    this.#show('[data-corrected]', note.length > 0);
    this.#part('[data-corrected]', HTMLElement).replaceChildren(...note);
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #form(): HTMLFormElement {
    return this.#part('form', HTMLFormElement);
  }

  get #field(): HTMLInputElement {
    return this.#part('input[name=q]', HTMLInputElement);
  }

  /** Down and up walk from the box through the results; Escape goes back to the box. */
  #moveFocus(event: KeyboardEvent): void {
    const box = this.#field;
    if (event.key === 'Escape' && document.activeElement !== box) {
      box.focus();
      return;
    }
    walkResults(event, [box, ...this.querySelectorAll<HTMLElement>('[data-results] a')]);
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
