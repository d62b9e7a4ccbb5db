/**
 * `<coverage-list>`: shows all entries of the digests or one sort of them. The choice stands in the address; a link to
 * an entry shows that entry, whatever was chosen.
 */
class CoverageList extends HTMLElement {
  connectedCallback(): void {
    const choices = [...this.querySelectorAll<HTMLInputElement>('input[name=show]')];
    const open = (): void => {
      const asked = new URLSearchParams(location.search).get('show') ?? '';
      const entry = this.querySelector<HTMLElement>(`tr[id="${CSS.escape(location.hash.slice(1))}"]`);
      const fits = entry === null || isOf(entry, asked);
      const choice = choices.find(({ value }) => value === (fits ? asked : '')) ?? choices[0];
      if (choice !== undefined) choice.checked = true;
      this.#show(choice?.value ?? '');
      if (!fits) entry.scrollIntoView();
    };
    open();
    delete this.dataset['waiting'];
    window.addEventListener('popstate', open);
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#show(target.value);
      history.pushState(
        null,
        '',
        `${location.pathname}${target.value === '' ? '' : `?show=${target.value}`}`,
      );
    });
  }

  #show(view: string): void {
    for (const section of this.querySelectorAll<HTMLElement>('.coverage')) {
      const rows = [...section.querySelectorAll<HTMLElement>('tbody tr')];
      for (const row of rows) row.hidden = !isOf(row, view);
      section.hidden = view !== '' && rows.every(({ hidden }) => hidden);
    }
  }
}

function isOf(row: HTMLElement, view: string): boolean {
  return view === '' || (row.dataset['views'] ?? '').split(' ').includes(view);
}

customElements.define('coverage-list', CoverageList);
