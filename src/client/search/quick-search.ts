/**
 * Opens the search box from any page: by `/`, by Ctrl-K (Cmd-K), or by the search field of the header. The box itself
 * and the search are loaded when it is first opened; without scripts the field leads to the search page.
 */
class QuickSearch extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const form = this.querySelector('form');
    if (field === null || form === null) return;
    field.setAttribute('aria-keyshortcuts', '/ Control+K');
    document.addEventListener('keydown', (event) => {
      const isShortcut =
        (event.key === '/' && !isWriting(event.target)) ||
        (event.key.toLowerCase() === 'k' &&
          (event.ctrlKey || event.metaKey) &&
          !event.shiftKey &&
          !event.altKey);
      if (!isShortcut || event.isComposing) return;
      event.preventDefault();
      void this.#open();
    });
    field.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      void this.#open();
    });
    form.addEventListener('submit', (event) => {
      if (field.value !== '') return;
      event.preventDefault();
      void this.#open();
    });
  }

  async #open(): Promise<void> {
    const page = document.querySelector<HTMLInputElement>('survey-search input[name=q]');
    if (page !== null) {
      page.focus();
      page.select();
      return;
    }
    const before = document.activeElement;
    const field = this.querySelector('input');
    // What is typed until the box is loaded goes into the field of the header.
    field?.focus({ preventScroll: true });
    try {
      const { openSearchDialog } = await import('./search-dialog.ts');
      openSearchDialog(this.dataset['base'] ?? '/', field?.value ?? '', before);
      if (field !== null) field.value = '';
    } catch {
      location.href = `${this.dataset['base'] ?? '/'}search/`;
    }
  }
}

/** Whether a key typed there is meant for the element itself. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

customElements.define('quick-search', QuickSearch);
