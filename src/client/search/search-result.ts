import type { ExcerptPiece } from '../../lib/search/excerpt.ts';
import type { KnownPage } from '../../lib/search/search-data.ts';
import { addPickButton } from '../basket/pick-button.ts';
import { make } from '../make.ts';
import type { Passage } from './site-search.ts';

/** What is known of a result before its text is loaded. */
export interface ResultHead {
  known: KnownPage;
  /** Where the link leads when it is not the beginning of the page: an equation. */
  fragment?: string;
  /** TeX that the page holds, and what is said of it beside the facts: `holds the formula`. */
  formula?: { tex: string; note: string };
}

/** What the text of a result says of what was asked for. */
export interface ResultBody {
  known: KnownPage;
  /** The best one, where there is text to show. */
  passages: readonly Passage[];
  /** Passages of other sections. */
  more: { count: number; load: () => Promise<readonly Passage[]> } | undefined;
}

/**
 * One result: title, what and when it is, and room for its excerpt, which {@link fillResult} draws.
 *
 * @param base path of the site, with a slash at both ends
 */
export function drawResult({ known, fragment, formula }: ResultHead, base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = known.kind;
  item.className = 'result';
  const heading = make('h2', 'result-title');
  const target = known.path + (fragment === undefined || fragment === '' ? '' : `#${fragment}`);
  heading.append(link(base + target.slice(1), known.title));
  const room = make('p', 'result-excerpt');
  room.dataset['coming'] = '';
  item.append(heading, factsOf(known, formula?.note));
  if (formula !== undefined) item.append(formulaLine(formula.tex));
  item.append(room);
  if (known.kind === 'paper') {
    item.dataset['pick'] = known.key;
    addPickButton(item);
  }
  return item;
}

/** Shows the excerpt of a result with marks, and the sections in which the words stand. */
export function fillResult(
  item: HTMLElement,
  { known, passages: [first, ...others], more }: ResultBody,
  base: string,
): void {
  const address = (path: string): string => base + path.slice(1);
  const room = item.querySelector('[data-coming]');
  if (first === undefined) {
    room?.remove();
  } else if (known.kind === 'paper') {
    room?.replaceWith(marked(first.pieces));
  } else {
    const parts = drawParts([first, ...others], address);
    room?.replaceWith(parts, ...(more === undefined ? [] : [moreButton(more, parts, address)]));
  }
}

function factsOf({ kind, label, facets }: KnownPage, note: string | undefined): HTMLElement {
  const line = make('p', 'result-facts');
  const facts = [label, ...(kind === 'paper' ? (facets.chapter ?? []) : []), note];
  line.textContent = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  return line;
}

/** A formula as it is typed, which is also how it is searched for. */
function formulaLine(tex: string): HTMLElement {
  const line = make('p', 'result-formula');
  const code = document.createElement('code');
  code.textContent = tex;
  line.append(code);
  return line;
}

/** The sections of a chapter, each with its words; the beginning of the chapter has no heading to link. */
function drawParts(passages: readonly Passage[], address: (path: string) => string): HTMLElement {
  const list = make('ul', 'result-parts');
  for (const { path, heading, pieces } of passages) {
    const row = document.createElement('li');
    if (heading !== '') row.append(link(address(path), heading));
    row.append(marked(pieces));
    list.append(row);
  }
  return list;
}

/** Shows the passages of other sections when somebody asks for them. */
function moreButton(
  { count, load }: NonNullable<ResultBody['more']>,
  parts: HTMLElement,
  address: (path: string) => string,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button result-more';
  button.textContent = count === 1 ? 'One more section' : `${count} more sections`;
  button.addEventListener('click', () => {
    void load().then((passages) => {
      const rows = [...drawParts(passages, address).children];
      parts.append(...rows);
      button.remove();
      rows[0]?.querySelector('a')?.focus();
    });
  });
  return button;
}

function marked(pieces: readonly ExcerptPiece[]): HTMLElement {
  const paragraph = make('p', 'result-excerpt');
  for (const piece of pieces) {
    if (piece.marked) {
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      paragraph.append(mark);
    } else {
      paragraph.append(piece.text);
    }
  }
  return paragraph;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}
