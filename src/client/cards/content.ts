import { make } from '../make.ts';

/** What a card shows for the link that opens it. */
export interface CardContent {
  /** Said by screen readers. */
  label: string;
  /** Stays in view while the body scrolls. */
  head: Node[];
  body: Node[];
  /** Where the card leads. */
  links: HTMLElement[];
  /** Pictures and tables want more room than words. */
  isWide?: boolean;
}

/** A copy without ids, so that no id is on the page twice, and as nodes of this page. */
export function copyOf<T extends Element>(element: T): T {
  const copy = document.importNode(element, true);
  for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
  return copy;
}

/** A link of a card's foot. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = make('a', '', words);
  link.href = href;
  return link;
}
