import { make } from '../make.ts';
import type { CardContent } from './content.ts';
import { giveBack, isCramped, shorten, showMark } from './room.ts';
import { placeCard } from './place-card.ts';

/** A card that is open, and the link that it explains. */
export interface OpenCard {
  link: HTMLAnchorElement;
  element: HTMLElement;
  isPinned: boolean;
}

/** Open cards, the newest last: at most one that is not pinned. */
let cards: OpenCard[] = [];
let opened = 0;
let dismissed: HTMLAnchorElement | undefined;

/** The card that goes away when another opens. */
export function looseCard(): OpenCard | undefined {
  return cards.find(({ isPinned }) => !isPinned);
}

export function cardOf(link: Element): OpenCard | undefined {
  return cards.find((card) => card.link === link);
}

export function cardAround(target: EventTarget | null): OpenCard | undefined {
  return cards.find(({ element }) => target instanceof Node && element.contains(target));
}

/**
 * Opens a card in place of the one that is not pinned. It stands right after its link in the order of the page, so
 * that Tab moves into it.
 */
export function openCard(link: HTMLAnchorElement, content: CardContent): void {
  closeCard(looseCard());
  opened += 1;
  const element = make('div', content.isWide ? 'card card-wide' : 'card');
  const card: OpenCard = { link, element, isPinned: false };
  element.id = `card-${opened}`;
  element.dataset['card'] = '';
  element.popover = 'manual';
  element.role = 'group';
  element.ariaLabel = content.label;
  const body = make('div', 'card-body', ...content.body);
  element.append(make('div', 'card-head', tools(card), ...content.head), body);
  if (content.links.length > 0) element.append(make('p', 'card-foot', ...content.links));
  link.after(element);
  link.ariaExpanded = 'true';
  link.setAttribute('aria-details', element.id);
  element.showPopover();
  place(card);
  makeRoom(card);
  cards.push(card);
  fitFormulas(body);
  if (body.scrollHeight > body.clientHeight && body.querySelector('a:not([tabindex="-1"])') === null)
    body.tabIndex = 0;
  tellChange();
}

/** Closes a card; focus that was in it goes back to its link. */
export function closeCard(card: OpenCard | undefined): void {
  if (card === undefined) return;
  const { link, element } = card;
  const hadFocus = element.contains(document.activeElement);
  cards = cards.filter((other) => other !== card);
  element.remove();
  link.ariaExpanded = null;
  link.removeAttribute('aria-details');
  if (hadFocus) {
    dismissed = link;
    link.focus({ preventScroll: true });
    dismissed = undefined;
  }
  giveBack(cards.map((other) => other.element));
  tellChange();
}

/** Tells what stands in the margin that cards came, went or changed their places. */
function tellChange(): void {
  document.dispatchEvent(new CustomEvent('cardschange'));
}

/** Whether a link just gets the focus back from its card: that must not open the card again. */
export function isDismissed(link: Element): boolean {
  return link === dismissed;
}

function place(card: OpenCard): void {
  placeCard(card.link, card.element, pinnedBeside(card));
  showMark(card.element);
}

function pinnedBeside(card: OpenCard): HTMLElement[] {
  return cards.filter((other) => other !== card && other.isPinned).map(({ element }) => element);
}

/** Pinned cards stay as they are, unless another has too little room beside them: then they are cut to their evidence. */
function makeRoom(card: OpenCard): void {
  const others = pinnedBeside(card);
  if (others.length === 0 || !isCramped(card.element, others)) return;
  for (const other of others) shorten(other);
  place(card);
  if (!card.isPinned || !isCramped(card.element, others)) return;
  shorten(card.element);
  place(card);
}

/** A displayed formula that is a little too wide is set smaller; a wider one scrolls. */
function fitFormulas(body: Element): void {
  for (const box of body.querySelectorAll<HTMLElement>('.equation-body')) {
    if (box.scrollWidth > box.clientWidth)
      box.style.fontSize = `${Math.max(70, (98 * box.clientWidth) / box.scrollWidth)}%`;
    const isScrolling = box.scrollWidth > box.clientWidth;
    box.toggleAttribute('data-scrolls', isScrolling);
    if (isScrolling) box.tabIndex = 0;
  }
}

function tools(card: OpenCard): Element {
  const pin = tool('Pin this card', 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7');
  const close = tool('Close this card', 'M6 6l12 12M18 6 6 18');
  pin.classList.add('card-pin');
  pin.ariaPressed = 'false';
  pin.addEventListener('click', () => {
    card.isPinned = !card.isPinned;
    pin.ariaPressed = String(card.isPinned);
    card.element.classList.toggle('card-pinned', card.isPinned);
    const loose = cards.find((other) => other !== card && !other.isPinned);
    if (!card.isPinned) closeCard(loose);
    makeRoom(card);
    tellChange();
  });
  close.addEventListener('click', () => closeCard(card));
  return make('div', 'card-tools', pin, close);
}

function tool(name: string, path: string): HTMLButtonElement {
  const button = make('button', '');
  button.type = 'button';
  button.ariaLabel = name;
  button.title = name;
  button.innerHTML = `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
  return button;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeCard(looseCard() ?? cards.at(-1));
});

addEventListener('resize', () => {
  for (const card of cards) {
    card.element.classList.remove('card-short');
    place(card);
    makeRoom(card);
  }
  tellChange();
});
