import { belowOrAbove, besideLine, distanceTo, freeBands, gap, type Band, type Box } from './place.ts';
import { sentenceBox } from './sentence.ts';

/** Widths in rem: what the margin must have, and what a card likes; pictures, tables and formulas want more. */
const widths = { usual: { least: 15, liked: 26 }, wide: { least: 21, liked: 36 } };

/** How far from its line a card may stand in the margin, in rem. */
const farthest = 20;

/** What may stand in the margin, so that a card there must keep away from it. */
const inMargin =
  '.site-header, .site-footer, .chapter-header, .paper-header, .prose > *, :is(.equation-body, .figure-body), .column > *';

/**
 * Puts a card where it hides nothing: in the margin beside the line of its link; where a wide table takes that, over the
 * contents on the other side, so that its rows stay in view; without such room below or above the sentence; on a small screen, or where neither side has room, at the bottom of the window, with the line scrolled
 * into view above it.
 *
 * @param others cards that stay; the oldest first. Where they fill the margin, this card lies over the oldest rather than over
 * the text
 */
export function placeCard(link: HTMLElement, card: HTMLElement, others: readonly HTMLElement[]): void {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { clientWidth: width } = document.documentElement;
  const [from, to] = viewBand();
  const view: Band = [from + gap, to - gap];
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { least, liked } = card.classList.contains('card-wide') ? widths.wide : widths.usual;
  card.classList.remove('card-sheet');
  card.removeAttribute('style');
  /** Height of the card at a width, at most a share of the window's. */
  const heightIn = (room: number, share: number): number => {
    card.style.width = `${Math.min(liked * rem, room)}px`;
    return Math.min(card.offsetHeight, share * (view[1] - view[0]));
  };
  const put = (left: number, { top, height: most }: { top: number; height: number }): void => {
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
    card.style.maxHeight = `${most}px`;
  };

  const start = marginStart(link) + gap + 6;
  const afterNotes = notesEnd() + 2 * gap;
  const left = width - gap - afterNotes >= least * rem ? Math.max(start, afterNotes) : start;
  const room = width - gap - left;
  if (width >= 40 * rem && room >= least * rem) {
    const high = heightIn(room, 0.8);
    const blocks = document.querySelectorAll<HTMLElement>(inMargin);
    for (let oldest = 0; oldest <= others.length; oldest += 1) {
      const taken = [...blocks, ...others.slice(oldest)];
      const bands = freeBands(view, bandsOf(taken, link, [left, width]));
      const spot = besideLine(line.top - gap, high, bands);
      if (spot !== undefined && distanceTo(line.top, spot) < farthest * rem) return put(left, spot);
    }
  }
  const table = link.closest('.table')?.getBoundingClientRect();
  if (table !== undefined && table.left - 2 * gap >= least * rem) {
    const high = heightIn(table.left - 2 * gap, 0.8);
    const start = table.left - gap - card.offsetWidth;
    const taken = [...document.querySelectorAll<HTMLElement>(inMargin), ...others];
    const bands = freeBands(view, bandsOf(taken, link, [start, table.left - gap]));
    const spot = besideLine(line.top - gap, high, bands);
    if (spot !== undefined && distanceTo(line.top, spot) < farthest * rem) return put(start, spot);
  }
  if (width >= 40 * rem) {
    const spot = belowOrAbove(sentenceBox(link), heightIn(width - 2 * gap, 0.45), view);
    const indented = Math.min(line.left - 24, width - gap - card.offsetWidth);
    if (spot !== undefined) return put(Math.max(gap, indented), spot);
  }
  card.removeAttribute('style');
  card.classList.add('card-sheet');
  uncover(link, card);
}

/** Where things stand between two edges; what holds the link itself does not count. */
function bandsOf(
  elements: readonly Element[],
  link: Element,
  [left, right]: readonly [number, number],
): Band[] {
  return elements
    .filter((element) => !element.contains(link))
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.right > left && box.left < right && box.width > 0)
    .map(({ top, bottom }): Band => [top, bottom]);
}

/** Where the margin begins at the height of a link: right of the column of text, or of a wider block around the link. */
function marginStart(link: Element): number {
  const blocks = [link.closest('.column'), link.closest('.prose > *, .column > *')];
  return Math.max(...blocks.map((block) => block?.getBoundingClientRect().right ?? Infinity));
}

/** Where the notes in the margin end; on very wide screens a card has room beside them. */
function notesEnd(): number {
  return document.querySelector('.margin-note')?.getBoundingClientRect().right ?? 0;
}

/** The part of the window's height in which text can be read. */
export function viewBand(): Band {
  return [barHeight(), document.documentElement.clientHeight];
}

/** Height of the bar that sticks to the top of the window on narrow screens. */
function barHeight(): number {
  const bar = document.querySelector('contents-bar summary')?.getBoundingClientRect();
  return bar !== undefined && bar.top <= 0 ? Math.max(0, bar.bottom) : 0;
}

function uncover(link: Element, card: Element): void {
  const lines = [...link.getClientRects()];
  const bottom: Box['bottom'] = Math.max(...lines.map((line) => line.bottom));
  const over = bottom + 2 * gap - card.getBoundingClientRect().top;
  if (over > 0) scrollBy({ top: over });
}
