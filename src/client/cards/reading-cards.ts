import { attachCards } from './triggers.ts';

/** Shows, beside a citation, a cross-reference, a term or a note's number, what it points at. */
class ReadingCards extends HTMLElement {
  connectedCallback(): void {
    const links = '.cite-link[data-key], a.xref, a.term, a[data-footnote-ref]';
    attachCards(this, links, () => import('./cards.ts'));
  }
}

customElements.define('reading-cards', ReadingCards);
