import type { Box } from '../../lib/site/boxes.ts';
import { placeNames } from '../../lib/site/map-names.ts';
import { textWidth } from '../../lib/site/text-width.ts';
import type { MapPaper } from './map-canvas.ts';

/** Size of the letters in pixels, as the style sheet has it. */
const letters = 12;

/** The names of papers on the map, as many as have room. */
export class MapNames {
  readonly #layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #state = '';

  constructor(svg: SVGSVGElement) {
    this.#layer.setAttribute('class', 'map-names');
    svg.append(this.#layer);
  }

  clear(): void {
    if (this.#state === '') return;
    this.#state = '';
    this.#layer.replaceChildren();
  }

  /**
   * Names papers anew where the scale or the choice of papers is not what it was.
   *
   * @param choice what the choice of papers is called
   * @param scale of the map: units in a pixel, and the radius of a mark in units
   */
  place(
    choice: string,
    papers: readonly MapPaper[],
    taken: readonly Box[],
    plane: Box,
    { unit, radius }: { unit: number; radius: number },
  ): void {
    const state = `${unit.toFixed(5)} ${choice}`;
    if (state === this.#state) return;
    this.#state = state;
    const named = papers.map(({ x, y, label }) => ({
      x,
      y,
      width: (textWidth(label) + 0.4) * letters * unit,
      height: 1.3 * letters * unit,
    }));
    const texts = placeNames(named, radius, taken, plane).flatMap(({ index, x, y }) => {
      const paper = papers[index];
      return paper === undefined ? [] : [nameOf(paper, x, y)];
    });
    this.#layer.replaceChildren(...texts);
  }
}

function nameOf({ link, label, chapter }: MapPaper, x: number, y: number): SVGTextElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.textContent = label;
  if (chapter !== undefined) text.dataset['chapter'] = chapter;
  text.toggleAttribute('data-shown', link.closest('g')?.hasAttribute('data-shown') === true);
  return text;
}
