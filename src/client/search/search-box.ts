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
  const box = document.createElement('dialog');
  box.className = 'search-dialog';
  box.setAttribute('aria-label', 'Search');
  const form = document.createElement('form');
  form.action = action;
  form.role = 'search';
  const field = document.createElement('input');
  field.type = 'search';
  field.name = 'q';
  field.autocomplete = 'off';
  field.autocapitalize = 'none';
  field.spellcheck = false;
  field.setAttribute('aria-label', 'Words to search for');
  field.placeholder = 'A title, an author, an idea, a formula';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = 'Close';
  form.append(field, close);
  const status = document.createElement('p');
  status.className = 'search-count';
  status.role = 'status';
  const instead = document.createElement('p');
  instead.className = 'search-instead';
  instead.hidden = true;
  const list = document.createElement('ol');
  list.className = 'results';
  list.role = 'list';
  const all = document.createElement('a');
  all.className = 'search-all';
  all.hidden = true;
  box.append(form, status, instead, list, all);
  document.body.append(box);
  return { box, form, field, close, status, instead, list, all };
}
