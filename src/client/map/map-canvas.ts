import type { Box, Spot } from '../../lib/site/boxes.ts';
import { panView, viewBetween, wholeView, zoomOf, zoomView, type View } from '../../lib/site/map-view.ts';
import { MapNames } from './map-names.ts';

/** A paper of the map. */
export interface MapPaper extends Spot {
  link: SVGAElement;
  key: string;
  label: string;
  chapter: string | undefined;
}

/** Sizes in pixels by the width of the map: the numbers of chapters, and the marks, which grow a little with the zoom. */
const sizes = { number: { least: 15, most: 22, share: 0.03 }, mark: { least: 3, most: 6.4, share: 0.0056 } };
/** From here on the papers have names. */
const namesFrom = 1.7;
const glideTime = 260;

/** The drawing: what part of the map is seen, how large the marks are, which papers have names. */
export class MapCanvas {
  readonly papers: MapPaper[];
  view: View;
  whole: View;
  readonly #svg: SVGSVGElement;
  readonly #box: HTMLElement;
  readonly #map: { width: number; height: number };
  readonly #names: MapNames;
  readonly #moved: () => void;
  #named: string | undefined;
  #frame = 0;
  #drawnFor = { width: 0, height: 0 };

  /** @param moved is called after each change of the view */
  constructor(svg: SVGSVGElement, box: HTMLElement, moved: () => void) {
    this.#svg = svg;
    this.#box = box;
    this.#moved = moved;
    const { width, height } = svg.viewBox.baseVal;
    this.#map = { width, height };
    this.papers = [...svg.querySelectorAll<SVGAElement>('a[data-paper]')].map(readPaper);
    this.#names = new MapNames(svg);
    this.whole = wholeView(this.#map, this.#size());
    this.view = this.whole;
    this.show(this.whole);
    new ResizeObserver(() => {
      this.#resize();
    }).observe(box);
  }

  get zoom(): number {
    return zoomOf(this.view, this.whole);
  }

  get middle(): Spot {
    return { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 };
  }

  /** Place on the map of a place in the window. */
  placeOf(clientX: number, clientY: number): Spot {
    const { left, top } = this.#box.getBoundingClientRect();
    return { x: this.view.x + (clientX - left) * this.#unit, y: this.view.y + (clientY - top) * this.#unit };
  }

  /** Says whether there was anything to zoom. */
  zoomBy(factor: number, about: Spot = this.middle, isSmooth = false): boolean {
    const view = zoomView(this.view, factor, about, this.whole);
    const changes = Math.abs(view.width - this.view.width) > 1e-6;
    if (isSmooth) this.glide(view);
    else this.show(view);
    return changes;
  }

  /** Moves the map by pixels; says whether there was anywhere to go. */
  panBy(dx: number, dy: number): boolean {
    const { x, y } = this.view;
    this.show(panView(this.view, { x: -dx * this.#unit, y: -dy * this.#unit }, this.whole));
    return this.view.x !== x || this.view.y !== y;
  }

  show(view: View): void {
    cancelAnimationFrame(this.#frame);
    this.#draw(view);
  }

  /** Goes to a view in a quarter of a second, or at once for readers who want no movement. */
  glide(to: View): void {
    cancelAnimationFrame(this.#frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#draw(to);
      return;
    }
    const from = this.view;
    const start = performance.now();
    const step = (now: number): void => {
      const share = Math.max(0, Math.min(1, (now - start) / glideTime));
      this.#draw(viewBetween(from, to, share * (2 - share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Names the papers of one chapter alone, at any zoom. */
  nameOnly(chapter: string | undefined): void {
    this.#named = chapter;
    this.#placeNames();
  }

  /** Units of the map in a pixel. */
  get #unit(): number {
    return this.view.width / this.#size().width;
  }

  #size(): { width: number; height: number } {
    return { width: Math.max(1, this.#box.clientWidth), height: Math.max(1, this.#box.clientHeight) };
  }

  #resize(): void {
    // The first call comes when nothing has changed, perhaps in the middle of a glide.
    const { width: boxWidth, height: boxHeight } = this.#size();
    if (this.#drawnFor.width === boxWidth && this.#drawnFor.height === boxHeight) return;
    const { zoom, middle } = this;
    this.whole = wholeView(this.#map, this.#size());
    const [width, height] = [this.whole.width / zoom, this.whole.height / zoom];
    const same = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    this.show(panView(same, { x: 0, y: 0 }, this.whole));
  }

  #draw(view: View): void {
    this.view = view;
    this.#drawnFor = this.#size();
    this.#svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
    const { style } = this.#svg;
    style.setProperty('--unit', String(this.#unit));
    style.setProperty('--mark', String(this.#radius));
    style.setProperty('--number', String(this.#byWidth(sizes.number)));
    this.#box.toggleAttribute('data-zoomed', this.zoom > 1.01);
    this.#placeNames();
    this.#moved();
  }

  /** Radius of a mark in units of the map. */
  get #radius(): number {
    return this.#byWidth(sizes.mark) * Math.min(1.7, this.zoom ** 0.25) * this.#unit;
  }

  #byWidth({ least, most, share }: { least: number; most: number; share: number }): number {
    return Math.max(least, Math.min(most, this.#size().width * share));
  }

  #placeNames(): void {
    const named = this.#named;
    if (named === undefined && this.zoom < namesFrom) {
      this.#names.clear();
      return;
    }
    // The points of triangles and diamonds reach farther than the radius.
    const [unit, radius] = [this.#unit, 1.28 * this.#radius];
    const shown = this.papers.filter(({ chapter }) => named === undefined || chapter === named);
    const marks = this.papers
      .filter((paper) => !shown.includes(paper))
      .map(({ x, y }): Box => ({ x, y, width: 2 * radius, height: 2 * radius }));
    const { x, y, width, height } = this.whole;
    const plane = { x: x + width / 2, y: y + height / 2, width, height };
    this.#names.place(named ?? 'all', shown, [...this.#numbers(), ...marks], plane, { unit, radius });
  }

  /** The numbers of the chapters, which stand above their places. */
  #numbers(): Box[] {
    const size = this.#byWidth(sizes.number) * this.#unit;
    return [...this.#svg.querySelectorAll<SVGTextElement>('.map-label')].map((number) => ({
      x: number.x.baseVal[0]?.value ?? 0,
      y: (number.y.baseVal[0]?.value ?? 0) - 0.85 * size,
      width: 1.4 * size,
      height: size,
    }));
  }
}

function readPaper(link: SVGAElement): MapPaper {
  // The browser's own label would come on top of ours.
  const title = link.querySelector('title');
  link.setAttribute('aria-label', title?.textContent ?? '');
  title?.remove();
  const mark = link.querySelector('use');
  return {
    link,
    key: link.dataset['paper'] ?? '',
    label: link.dataset['label'] ?? '',
    chapter: link.closest<SVGElement>('[data-chapter]')?.dataset['chapter'],
    x: mark?.x.baseVal.value ?? 0,
    y: mark?.y.baseVal.value ?? 0,
  };
}
