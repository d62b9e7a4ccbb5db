import { compareApa } from './apa-list.ts';
import type { Publication } from './publication.ts';

/** In which order a basket is shown and exported. */
export const basketOrders = { picked: 'as picked', author: 'by author', newest: 'newest first' } as const;
export type BasketOrder = keyof typeof basketOrders;

/** The order named in an address; the order of picking for any other word. */
export function readOrder(word: string | null): BasketOrder {
  return word === 'author' || word === 'newest' ? word : 'picked';
}

/** Papers in an order; papers without a year are the oldest. */
export function inOrder(publications: readonly Publication[], order: BasketOrder): Publication[] {
  if (order === 'picked') return [...publications];
  const byAuthor = [...publications].sort(compareApa);
  return order === 'author' ? byAuthor : byAuthor.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
