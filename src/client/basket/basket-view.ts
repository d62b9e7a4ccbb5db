import type { Basket } from '../../lib/site/basket.ts';
import { withBase } from '../../lib/site/href.ts';
import { count, listWords } from '../../lib/site/number-words.ts';
import { publicationOf, type PublicationFacts } from '../../lib/site/publication.ts';
import { drawEntry } from './basket-entry.ts';

/** What the page of the basket shows. */
export interface BasketView {
  /** The papers of the list in their order. */
  papers: readonly PublicationFacts[];
  /** Keys of the list that the survey does not know. */
  unknown: readonly string[];
  /** Whether the list came with the address and is not the reader's own. */
  isShared: boolean;
  /** The reader's own basket, and whether the browser keeps it. */
  own: Basket;
  isKept: boolean;
  undo: Undo | undefined;
}

/** A change that can be taken back. */
export interface Undo {
  words: string;
  before: Basket;
  /** Place in the list as it was shown; absent where the whole list changed. */
  at?: number;
}

/** Fills the parts of `Basket.astro`. */
export function drawBasket(host: HTMLElement, view: BasketView): void {
  const { papers, unknown, isShared } = view;
  const base = host.dataset['base'] ?? '/';
  const entries = papers.map((paper) => drawEntry(paper, withBase(base, `/papers/${paper.key}/`), isShared));
  part(host, '[data-count]').textContent = count(papers.length, 'paper');
  placeUndo(host, view.undo, entries);
  part(host, '[data-list]').replaceChildren(...entries);
  drawNotices(host, view);
  show(host, '[data-empty]', papers.length + unknown.length === 0);
  show(host, '[data-filled]', papers.length > 0);
  show(host, '[data-clear]', !isShared);
  if (papers.length > 0) void drawExports(host, papers);
}

/** The formats are loaded when there are papers to write in them. */
async function drawExports(host: HTMLElement, papers: readonly PublicationFacts[]): Promise<void> {
  const { fillExports } = await import('./basket-exports.ts');
  fillExports(host, papers.map(publicationOf));
}

/** What can be taken back stands where the paper stood, else above the list. */
function placeUndo(host: HTMLElement, undo: Undo | undefined, entries: HTMLElement[]): void {
  const line = part(host, '[data-undo]');
  line.hidden = undo === undefined;
  part(host, '[data-undo-words]').textContent = undo?.words ?? '';
  part(host, '[data-status]').textContent = undo?.words ?? '';
  if (undo?.at === undefined || entries.length === 0) {
    part(host, '[data-empty]').before(line);
    return;
  }
  const gap = document.createElement('li');
  gap.append(line);
  entries.splice(undo.at, 0, gap);
}

function drawNotices(host: HTMLElement, { papers, unknown, isShared, own, isKept }: BasketView): void {
  const isNew = papers.some(({ key }) => !own.includes(key));
  const ownWords = `Your own basket holds ${count(own.length, 'paper')}${isNew ? '' : ', these among them'}.`;
  part(host, '[data-shared-words]').textContent = own.length === 0 ? 'Your own basket is empty.' : ownWords;
  part(host, '[data-unknown-words]').textContent =
    `This survey has no paper with the ${unknown.length === 1 ? 'key' : 'keys'} ${listWords(unknown)}.`;
  show(host, '[data-shared]', isShared);
  show(host, '[data-add]', isNew);
  show(host, '[data-replace]', own.length > 0);
  show(host, '[data-mine]', own.length > 0);
  show(host, '[data-not-kept]', !isKept);
  show(host, '[data-unknown]', unknown.length > 0);
}

export function show(host: HTMLElement, selector: string, isShown: boolean): void {
  part(host, selector).hidden = !isShown;
}

/** @throws where the page lacks the part */
export function part(host: HTMLElement, selector: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`<${host.localName}> needs ${selector}`);
  return found;
}
