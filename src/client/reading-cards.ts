import { citationCard } from './cards/citation-card.ts';
import { targetCard } from './cards/target-card.ts';
import { attachCards } from './cards/triggers.ts';

/** Shows, beside a citation, a cross-reference or a term, what it points at. */
class ReadingCards extends HTMLElement {
  connectedCallback(): void {
    attachCards(this, '.cite-link[data-key], a.xref, a.term, a[data-footnote-ref]', (link) =>
      link.matches('.cite-link') ? citationCard(link) : targetCard(link),
    );
  }
}

customElements.define('reading-cards', ReadingCards);
