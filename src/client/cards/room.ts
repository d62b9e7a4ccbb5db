/** Whether a card lies over one of the others, or shows less than its evidence. */
export function isCramped(card: HTMLElement, others: readonly HTMLElement[]): boolean {
  const body = card.querySelector('.card-body');
  const isCut = body !== null && body.clientHeight < Math.min(body.scrollHeight, leastHeight(body)) - 1;
  return isCut || others.some((other) => isOver(card, other));
}

/** Cuts a card to its evidence and two lines; its upper edge stays where it is. */
export function shorten(card: HTMLElement): void {
  const body = card.querySelector<HTMLElement>('.card-body');
  if (body === null || card.classList.contains('card-wide')) return;
  body.style.setProperty('--least', `${leastHeight(body)}px`);
  card.classList.add('card-short');
  showMark(card);
}

/** Cards that were cut get their size back where that lies over no other card. */
export function giveBack(cards: readonly HTMLElement[]): void {
  for (const card of cards.filter(({ classList }) => classList.contains('card-short'))) {
    card.classList.remove('card-short');
    card.classList.toggle(
      'card-short',
      cards.some((other) => other !== card && isOver(card, other)),
    );
    showMark(card);
  }
}

/** Scrolls the evidence of a card into view, with the line before it; of a tall card, two. */
export function showMark(card: HTMLElement): void {
  const body = card.querySelector('.card-body');
  const mark = body?.querySelector('mark');
  if (body == null || mark == null) return;
  const above = (card.classList.contains('card-short') ? 1 : 2) * lineHeight(body);
  body.scrollTop += mark.getBoundingClientRect().top - body.getBoundingClientRect().top - above;
}

/** Height of the evidence with a line before and a line after it; of a body without evidence, four lines. */
function leastHeight(body: Element): number {
  const mark = body.querySelector('mark')?.getBoundingClientRect();
  return (mark?.height ?? 2 * lineHeight(body)) + 2 * lineHeight(body);
}

function lineHeight(element: Element): number {
  return parseFloat(getComputedStyle(element).lineHeight);
}

function isOver(card: Element, other: Element): boolean {
  const [a, b] = [card.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
