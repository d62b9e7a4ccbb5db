import type { CardContent } from './content.ts';
import { cardAround, cardOf, closeCard, dismissed, looseCard, openCard, type OpenCard } from './stack.ts';

/** Finds what a link's card shows; nothing where there is nothing to show, and the link stays a plain link. */
export type ContentOf = (
  link: HTMLAnchorElement,
) => CardContent | undefined | Promise<CardContent | undefined>;

const delays = { open: 160, switch: 120, close: 280 };

/**
 * Lets links inside `host` open a card by hovering, by keyboard focus, or by a tap (a second tap follows the link).
 * While the pointer comes nearer to the open card, the card stays, so that it can be reached over other links.
 */
export function attachCards(host: HTMLElement, selector: string, contentOf: ContentOf): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | undefined;
  let pointer = 'mouse';
  let wanted: HTMLAnchorElement | undefined;
  let away = Infinity;
  const linkOf = ({ target }: Event): HTMLAnchorElement | null => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
    return link?.closest('.card') == null ? link : null;
  };
  const later = (action: (() => void) | undefined, delay: number): void => {
    clearTimeout(timer);
    pending = action;
    if (action !== undefined) timer = setTimeout(action, delay);
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    if (cardOf(link) !== undefined) return;
    wanted = link;
    const content = await contentOf(link);
    if (content !== undefined && wanted === link && cardOf(link) === undefined) openCard(link, content);
  };
  const leave = (): void => {
    wanted = undefined;
    const card = looseCard();
    if (card !== undefined && !hasFocus(card)) later(() => closeCard(card), delays.close);
    else later(undefined, 0);
  };

  host.addEventListener('pointerover', (event) => {
    pointer = event.pointerType;
    if (pointer === 'touch') return;
    const link = linkOf(event);
    if (link !== null) {
      wanted = link;
      later(() => void show(link), looseCard() === undefined ? delays.open : delays.switch);
    } else if (cardAround(event.target) !== undefined) later(undefined, 0);
    else leave();
  });
  host.addEventListener('pointerleave', () => {
    if (pointer !== 'touch') leave();
  });
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = looseCard()?.element.getBoundingClientRect();
    if (box === undefined) return;
    const now = Math.hypot(
      Math.max(box.left - clientX, clientX - box.right, 0),
      Math.max(box.top - clientY, clientY - box.bottom, 0),
    );
    if (now < away && pending !== undefined) later(pending, delays.close);
    away = now;
  });
  host.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
  });
  host.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null || event.ctrlKey || event.metaKey) return;
    later(undefined, 0);
    if (pointer !== 'touch' || cardOf(link) !== undefined) return closeCard(looseCard());
    event.preventDefault();
    void show(link);
  });
  document.addEventListener('click', ({ target }) => {
    const card = looseCard();
    const isElsewhere = target instanceof Element && target.isConnected && target.closest(selector) === null;
    if (isElsewhere && cardAround(target) === undefined) closeCard(card);
  });
  host.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link !== null && link !== dismissed && link.matches(':focus-visible'))
      later(() => void show(link), 0);
  });
  host.addEventListener('focusout', ({ relatedTarget }) => {
    const card = looseCard();
    const stays = relatedTarget === card?.link || cardAround(relatedTarget) === card;
    if (card !== undefined && !stays && !card.element.matches(':hover')) later(() => closeCard(card), 0);
  });
}

function hasFocus({ link, element }: OpenCard): boolean {
  return link.matches(':focus-visible') || element.contains(document.activeElement);
}
