import { paperFilter, sortPapers } from '../../lib/site/paper-filter.ts';
import {
  activeFilters,
  readQuery,
  sortKeys,
  without,
  writeQuery,
  type ActiveFilter,
  type PaperQuery,
  type SortKey,
} from '../../lib/site/paper-query.ts';
import { PaperForm } from './paper-form.ts';
import { readRows, type PaperRow } from './paper-rows.ts';

/**
 * `<paper-table>`: filters and orders the list of papers. What is asked for stands in the address, so that it can be
 * shared, kept and gone back to.
 */
class PaperTable extends HTMLElement {
  #rows: PaperRow[] = [];
  #order = 'year desc';

  connectedCallback(): void {
    const element = this.#part('form', HTMLFormElement);
    const form = new PaperForm(element);
    this.#rows = readRows(this);
    for (const header of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]'))
      this.#makeSortable(header, form);
    const open = (): void => {
      this.#open(form, readQuery(new URLSearchParams(location.search)));
    };
    open();
    delete this.dataset['waiting'];
    window.addEventListener('popstate', open);
    element.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    // typing on in the same field adds no step to the way back
    let isTyping = false;
    element.addEventListener('input', ({ target }) => {
      const typed = target instanceof HTMLInputElement;
      this.#show(form);
      this.#write(form.query, typed && isTyping ? 'replace' : 'push');
      isTyping = typed;
    });
    element.addEventListener('change', () => {
      isTyping = false;
    });
    const toggle = this.#part('.filter-toggle', HTMLButtonElement);
    toggle.addEventListener('click', () => {
      toggle.setAttribute('aria-expanded', String(element.toggleAttribute('data-open')));
    });
  }

  #open(form: PaperForm, query: PaperQuery): void {
    form.query = query;
    this.#show(form);
  }

  /** A reader's step to another query, by a button. */
  #ask(form: PaperForm, query: PaperQuery): void {
    this.#open(form, query);
    this.#write(form.query, 'push');
  }

  #write(query: PaperQuery, how: 'push' | 'replace'): void {
    const words = writeQuery(query).toString();
    const address = words === '' ? location.pathname : `${location.pathname}?${words}`;
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #show(form: PaperForm): void {
    const { query } = form;
    const shown = new Set(this.#rows.filter(paperFilter(query)));
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    this.#sort(query);
    form.count(this.#rows);
    this.#part('[role=status]', HTMLElement).textContent = `${shown.size} of ${this.#rows.length} papers`;
    const active = activeFilters(
      query,
      (name) => form.label(name),
      (name, value) => form.value(name, value),
    );
    this.#chips(form, active);
    this.#help(form, shown.size === 0 ? active : []);
  }

  #sort(query: PaperQuery): void {
    const order = `${query.sort} ${query.order}`;
    if (order === this.#order) return;
    this.#order = order;
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]')) {
      if (header.dataset['sort'] !== query.sort) header.removeAttribute('aria-sort');
      else header.setAttribute('aria-sort', query.order === 'asc' ? 'ascending' : 'descending');
    }
    const rows = sortPapers(this.#rows, query).map(({ element }) => element);
    this.#part('tbody', HTMLElement).append(...rows);
  }

  #chips(form: PaperForm, active: readonly ActiveFilter[]): void {
    const chips = active.map((filter) => {
      const words = `${filter.label}: ${filter.value}`;
      const chip = this.#dropping(form, [filter], 'chip', words);
      chip.setAttribute('aria-label', `Remove ${words}`);
      return chip;
    });
    const all = chips.length > 1 ? [this.#dropping(form, active, 'chip clear', 'Clear all')] : [];
    this.#part('.chips', HTMLElement).replaceChildren(...[...chips, ...all].map(listItem));
    const toggle = this.#part('.filter-toggle', HTMLElement);
    toggle.textContent = active.length === 0 ? 'Filters' : `Filters (${active.length})`;
  }

  /** Where no paper fits: what could be dropped, and what that would leave. */
  #help(form: PaperForm, active: readonly ActiveFilter[]): void {
    this.#part('.nothing', HTMLElement).hidden = active.length === 0;
    const ways = active.flatMap((filter) => {
      const left = this.#rows.filter(paperFilter(without(form.query, [filter]))).length;
      const words = `Drop ${filter.label.toLowerCase()} “${filter.value}”: ${left === 1 ? '1 paper' : `${left} papers`}`;
      return left === 0 ? [] : [this.#dropping(form, [filter], 'button', words)];
    });
    const all = this.#dropping(form, active, 'button', 'Show all papers');
    this.#part('.nothing ul', HTMLElement).replaceChildren(...[...ways, all].map(listItem));
  }

  /** A button that drops filters. It goes away with them, so the count of papers takes the focus. */
  #dropping(form: PaperForm, filters: readonly ActiveFilter[], name: string, words: string): HTMLElement {
    return makeButton(name, words, () => {
      this.#ask(form, without(form.query, filters));
      this.#part('[role=status]', HTMLElement).focus();
    });
  }

  #makeSortable(header: HTMLTableCellElement, form: PaperForm): void {
    const sort = header.dataset['sort'] as SortKey;
    const button = makeButton('sort', header.textContent.trim(), () => {
      const { query } = form;
      const turned = query.order === 'asc' ? 'desc' : 'asc';
      this.#ask(form, { ...query, sort, order: query.sort === sort ? turned : sortKeys[sort] });
    });
    header.replaceChildren(button);
  }

  #part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`paper-table lacks ${selector}`);
    return part;
  }
}

function makeButton(name: string, words: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name;
  button.textContent = words;
  button.addEventListener('click', onClick);
  return button;
}

function listItem(child: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

customElements.define('paper-table', PaperTable);
