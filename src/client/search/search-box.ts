import { make } from '../make.ts';

/** The elements of the search box. */
export interface SearchBox {
  box: HTMLDialogElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  close: HTMLButtonElement;
  /** A live region. */
  status: HTMLElement;
  /** Offers the search for what was typed, where that was corrected. */
  instead: HTMLElement;
  list: HTMLElement;
  /** The way on. */
  all: HTMLAnchorElement;
}

/**
 * Puts the elements of the search box into the page, closed.
 *
 * @param action address of the search page
 */
export function buildSearchBox(action: string): SearchBox {
  const field = document.createElement('input');
  field.type = 'search';
  field.name = 'q';
  field.autocomplete = 'off';
  field.autocapitalize = 'none';
  field.spellcheck = false;
  field.setAttribute('aria-label', 'Words to search for');
  field.placeholder = 'A title, an author, an idea, a formula';
  const close = make('button', 'button', 'Close');
  close.type = 'button';
  const form = document.createElement('form');
  form.action = action;
  form.role = 'search';
  form.append(field, close);
  const status = make('p', 'search-count');
  status.role = 'status';
  const instead = make('p', 'search-instead');
  const list = make('ol', 'results');
  list.role = 'list';
  const all = make('a', 'search-all');
  instead.hidden = all.hidden = true;
  const box = make('dialog', 'search-dialog', form, status, instead, list, all);
  box.setAttribute('aria-label', 'Search');
  document.body.append(box);
  return { box, form, field, close, status, instead, list, all };
}
