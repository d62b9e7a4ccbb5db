type Filters = Record<'text' | 'chapter' | 'year' | 'kind', string>;

/**
 * Filters and sorts the table of papers. What is chosen stands in the address, so that it can be shared and the way
 * back works.
 */
class PaperTable extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #words = new Map<HTMLTableRowElement, string>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of this.#rows) this.#words.set(row, fold(row.cells[1]?.textContent ?? ''));
    this.#readAddress(form);
    form.addEventListener('input', () => this.#update(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('.nothing button')?.addEventListener('click', () => {
      form.reset();
      this.#update(form);
    });
    for (const header of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]'))
      this.#makeSortable(header);
    this.#update(form);
  }

  #readAddress(form: HTMLFormElement): void {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }

  #update(form: HTMLFormElement): void {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    const filters = Object.fromEntries(entries) as Partial<Filters>;
    const wanted = fold(filters.text ?? '')
      .split(' ')
      .filter(Boolean);
    let shown = 0;
    for (const row of this.#rows) {
      const words = this.#words.get(row) ?? '';
      const fits =
        wanted.every((word) => words.includes(word)) &&
        (['chapter', 'year', 'kind'] as const).every(
          (name) => (filters[name] ?? '') === '' || row.dataset[name] === filters[name],
        );
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const status = this.querySelector('.filter-count');
    if (status !== null) status.textContent = `${shown} of ${this.#rows.length} papers`;
    this.querySelector<HTMLElement>('.nothing')?.toggleAttribute('hidden', shown > 0);
    const query = new URLSearchParams(
      entries.filter(([, value]) => value !== '').map(([name, value]) => [name, value]),
    );
    history.replaceState(
      null,
      '',
      `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`,
    );
  }

  #makeSortable(header: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const descending = header.getAttribute('aria-sort') === 'ascending';
      for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      const sign = descending ? -1 : 1;
      const keyed = this.#rows.map((row) => ({ row, key: sortKey(row, header) }));
      keyed.sort((a, b) => sign * compare(a.key, b.key));
      this.querySelector('tbody')?.append(...keyed.map(({ row }) => row));
    });
  }
}

function sortKey(row: HTMLTableRowElement, header: HTMLTableCellElement): string | number {
  const name = header.dataset['sort'] ?? '';
  if (name === 'year' || name === 'chapter') return Number(row.dataset[name] ?? 0);
  return name === 'kind' ? (row.dataset['kind'] ?? '') : fold(row.cells[1]?.textContent ?? '');
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

customElements.define('paper-table', PaperTable);
