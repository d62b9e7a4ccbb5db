import { facets, readState, type SearchState } from '../../lib/search/state.ts';
import type { SiteAnswer } from './site-search.ts';

/** The words and choices that stand in the form of the search page; whether corrections are wanted it does not hold. */
export function readFields(form: HTMLFormElement): SearchState {
  return readState(new URLSearchParams(new FormData(form) as unknown as URLSearchParams));
}

/** Puts a search into the form. */
export function fillFields(form: HTMLFormElement, { query, chosen }: SearchState): void {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  if (field !== null) field.value = query;
  for (const box of boxesOf(form))
    box.checked = facets.some((facet) => facet === box.name && chosen[facet].includes(box.value));
}

/** Takes all choices back. */
export function clearChoices(form: HTMLFormElement): void {
  for (const box of boxesOf(form)) box.checked = false;
}

/** Writes how many results each facet value would leave; values that leave none are dimmed, not removed. */
export function countFields(form: HTMLFormElement, { counts }: SiteAnswer): void {
  for (const box of boxesOf(form)) {
    const facet = facets.find((name) => name === box.name);
    const count = (facet && counts[facet].get(box.value)) ?? 0;
    const label = box.closest('label');
    label?.toggleAttribute('data-none', count === 0 && !box.checked);
    const number = label?.querySelector('[data-facet-count]');
    if (number) number.textContent = String(count);
  }
}

function boxesOf(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
}
