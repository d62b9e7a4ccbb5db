type Cards = typeof import('./cards.ts');

const delays = { open: 160, switch: 120, close: 280 };

/**
 * Lets links inside `host` open a card by hovering, by keyboard focus, or by a tap (a second tap follows the link).
 * While the pointer comes nearer to the open card, the card stays, so that it can be reached over other links.
 *
 * @param load what draws the cards; where it cannot be loaded, the links stay plain links
 */
export function attachCards(host: HTMLElement, selector: string, load: () => Promise<Cards>): void {
  let cards: Cards | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: (() => void) | undefined;
  let pointer = 'mouse';
  let wanted: HTMLAnchorElement | undefined;
  let away = Infinity;
  const linkOf = ({ target }: Event): HTMLAnchorElement | null => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
    return link?.closest('.card') == null ? link : null;
  };
  const isInCard = (target: EventTarget | null): boolean => cards?.cardAround(target) !== undefined;
  const later = (action: (() => void) | undefined, delay: number): void => {
    clearTimeout(timer);
    pending = action;
    if (action !== undefined) timer = setTimeout(action, delay);
  };
  const closeLoose = (): void => cards?.closeCard(cards.looseCard());
  /** Whether the link has a card now, or is no longer wanted. */
  const show = async (link: HTMLAnchorElement): Promise<boolean> => {
    wanted = link;
    cards ??= await load().catch(() => undefined);
    const content = await cards?.contentOf(link);
    if (wanted !== link || cards?.cardOf(link) !== undefined) return true;
    if (content === undefined) closeLoose();
    else cards?.openCard(link, content);
    return content !== undefined;
  };
  const leave = (): void => {
    wanted = undefined;
    const card = cards?.looseCard();
    const hasFocus =
      card?.link.matches(':focus-visible') === true || card?.element.contains(document.activeElement);
    later(card === undefined || hasFocus ? undefined : closeLoose, delays.close);
  };

  host.addEventListener('pointerenter', () => void load().catch(() => undefined), { once: true });
  host.addEventListener('pointerover', (event) => {
    pointer = event.pointerType;
    if (pointer === 'touch') return;
    const link = linkOf(event);
    if (link !== null) {
      wanted = link;
      later(() => void show(link), cards?.looseCard() === undefined ? delays.open : delays.switch);
    } else if (isInCard(event.target)) later(undefined, 0);
    else leave();
  });
  host.addEventListener('pointerleave', () => {
    if (pointer !== 'touch') leave();
  });
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = cards?.looseCard()?.element.getBoundingClientRect();
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
    wanted = undefined;
    if (pointer !== 'touch' || cards?.cardOf(link) !== undefined) return closeLoose();
    event.preventDefault();
    void show(link).then((isShown) => {
      if (!isShown) location.assign(link.href);
    });
  });
  document.addEventListener('click', ({ target }) => {
    const isElsewhere = target instanceof Element && target.isConnected && target.closest(selector) === null;
    if (isElsewhere && !isInCard(target)) closeLoose();
  });
  host.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible') && !cards?.isDismissed(link)) later(() => void show(link), 0);
  });
  host.addEventListener('focusout', ({ relatedTarget }) => {
    const card = cards?.looseCard();
    const stays = relatedTarget === card?.link || cards?.cardAround(relatedTarget) === card;
    if (card === undefined) wanted = undefined;
    else if (!stays && !card.element.matches(':hover')) later(closeLoose, 0);
  });
}
