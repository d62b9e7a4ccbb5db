import { citationCard } from './citation-card.ts';
import type { CardContent } from './content.ts';
import { targetCard } from './target-card.ts';

/** All that is needed from the moment a reader points at a link; loaded then, not with the page. */
export { cardAround, cardOf, closeCard, isDismissed, looseCard, openCard } from './stack.ts';

/** What the card of a link shows; nothing where there is nothing to show. */
export function contentOf(link: HTMLAnchorElement): Promise<CardContent | undefined> {
  return link.matches('.cite-link') ? citationCard(link) : targetCard(link);
}
