/** What a card shows for the link that opens it. */
export interface CardContent {
  /** Said by screen readers. */
  label: string;
  content: Node[];
}

interface CardSource {
  /** Links that open a card. */
  selector: string;
  /** Nothing where there is nothing to show: the link then stays a plain link. */
  contentOf: (link: HTMLAnchorElement) => CardContent | undefined | Promise<CardContent | undefined>;
}

const delays = { open: 180, close: 260 };

/**
 * Lets links inside `host` open a card beside them: by hovering, by keyboard focus, or by a tap (a second tap follows
 * the link). The card stands right after the link in the order of the page, so that Tab moves into it; the pointer
 * may move into it too; Escape closes it.
 */
export function attachCards(host: HTMLElement, { selector, contentOf }: CardSource): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer = 'mouse';
  const linkOf = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
  const later = (action: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    if (openCard?.link === link) return;
    const shown = await contentOf(link);
    if (shown !== undefined && (link.matches(':hover, :focus') || pointer === 'touch')) open(link, shown);
  };

  host.addEventListener('pointerover', (event) => {
    pointer = event.pointerType;
    const link = linkOf(event);
    if (pointer === 'touch') return;
    if (link !== null) later(() => void show(link), openCard === undefined ? delays.open : 60);
    else if (isInCard(event.target)) clearTimeout(timer);
    else if (openCard !== undefined && !hasFocus(openCard)) later(close, delays.close);
  });
  host.addEventListener('pointerleave', () => {
    if (pointer !== 'touch' && !(openCard !== undefined && hasFocus(openCard))) later(close, delays.close);
  });
  host.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
  });
  host.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null || pointer !== 'touch' || openCard?.link === link) return;
    event.preventDefault();
    void show(link);
  });
  host.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link !== null && link !== dismissed && link.matches(':focus-visible'))
      later(() => void show(link), 0);
  });
  host.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (openCard !== undefined && next !== openCard.link && !isInCard(next)) later(close, 0);
  });
}

/** The link to which Escape gives the focus back: that must not open its card again. */
let dismissed: HTMLAnchorElement | undefined;
let openCard: { link: HTMLAnchorElement; card: HTMLElement } | undefined;

function open(link: HTMLAnchorElement, { label, content }: CardContent): void {
  close();
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'floating-card';
  card.dataset['card'] = '';
  card.popover = 'manual';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', label);
  card.append(...content);
  (link.closest('.cite') ?? link).after(card);
  link.setAttribute('aria-expanded', 'true');
  link.setAttribute('aria-details', card.id);
  openCard = { link, card };
  card.showPopover();
  place(link, card);
  const mark = card.querySelector<HTMLElement>('mark');
  const isBelow = mark !== null && mark.offsetTop + mark.offsetHeight > card.clientHeight;
  if (isBelow) card.scrollTop = mark.offsetTop - card.clientHeight / 3;
  if (card.scrollHeight > card.clientHeight) card.tabIndex = 0;
}

function close(): void {
  openCard?.card.remove();
  openCard?.link.removeAttribute('aria-expanded');
  openCard?.link.removeAttribute('aria-details');
  openCard = undefined;
}

/** Below the link where there is room, else above it; never over it, even where the link runs over two lines. */
function place(link: HTMLAnchorElement, card: HTMLElement): void {
  const rects = [...link.getClientRects()];
  const first = rects[0] ?? link.getBoundingClientRect();
  const last = rects.at(-1) ?? first;
  const gap = 8;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - last.bottom - 2 * gap;
  const above = first.top - 2 * gap;
  const height = card.offsetHeight;
  const isBelow = below >= Math.min(height, 240) || below >= above;
  card.style.maxHeight = `${Math.max(120, isBelow ? below : above)}px`;
  const left = Math.min(
    Math.max(gap, (isBelow ? last : first).left - 24),
    clientWidth - card.offsetWidth - gap,
  );
  const top = isBelow ? last.bottom + gap : first.top - gap - card.offsetHeight;
  card.style.left = `${Math.max(gap, left) + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

function isInCard(target: EventTarget | null): boolean {
  return openCard !== undefined && target instanceof Node && openCard.card.contains(target);
}

function hasFocus({ link, card }: { link: Element; card: Element }): boolean {
  return link.matches(':focus-visible') || card.contains(document.activeElement);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || openCard === undefined) return;
  const { link, card } = openCard;
  const wasInside = card.contains(document.activeElement);
  close();
  dismissed = link;
  if (wasInside) link.focus();
  dismissed = undefined;
});

document.addEventListener('pointerdown', (event) => {
  if (openCard !== undefined && !isInCard(event.target) && !openCard.link.contains(event.target as Node))
    close();
});

/** A copy without ids, so that no id is on the page twice. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
  return copy;
}
