import { facetCounts, yearCounts, type ListedPaper } from '../../lib/site/paper-filter.ts';
import { facetNames, readQuery, type FacetName, type PaperQuery } from '../../lib/site/paper-query.ts';

/** The form of the list of papers: the one place where the query is held. */
export class PaperForm {
  #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  get query(): PaperQuery {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === 'string') parameters.set(name, value);
    }
    const [sort = '', order = ''] = (parameters.get('sorting') ?? '').split(' ');
    parameters.set('sort', sort);
    parameters.set('order', order);
    return readQuery(parameters);
  }

  /** What the form has no place for is dropped. */
  set query(query: PaperQuery) {
    const values: Record<string, string> = { ...query, sorting: `${query.sort} ${query.order}` };
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement) field.value = values[field.name] ?? '';
      if (field instanceof HTMLSelectElement) {
        field.value = values[field.name] ?? '';
        if (field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  }

  /** Writes into each choice how many papers it would leave. */
  count(papers: readonly ListedPaper[]): void {
    const query = this.query;
    const write = (name: string, counts: ReadonlyMap<string, number>): void => {
      for (const option of this.#select(name)?.options ?? []) {
        if (option.value !== '') option.text = `${wordsOf(option)} (${counts.get(option.value) ?? 0})`;
      }
    };
    for (const name of facetNames) write(name, facetCounts(papers, query, name));
    const years = yearCounts(papers, query);
    write('from', years);
    write('to', years);
  }

  /** How readers see a facet. */
  label(name: FacetName): string {
    return this.#select(name)?.labels[0]?.firstChild?.textContent?.trim() ?? name;
  }

  /** How readers see a value of a facet. */
  value(name: FacetName, value: string): string {
    const option = [...(this.#select(name)?.options ?? [])].find((candidate) => candidate.value === value);
    return option === undefined ? value : wordsOf(option);
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }
}

/** The words of a choice without its count. */
function wordsOf({ text }: HTMLOptionElement): string {
  return text.replace(/ \(\d+\)$/u, '');
}
