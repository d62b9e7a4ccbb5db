import type { MapPaper } from './map-canvas.ts';

/** The small label beside a paper of the map: its title, its authors and year, its chapter. */
export class MapTip {
  /** The paper that has the label now. */
  link: SVGAElement | undefined;
  readonly #tip: HTMLElement;
  readonly #box: HTMLElement;

  /** @param box what the label must stay inside of; both have the same positioned parent and place in it */
  constructor(box: HTMLElement, tip: HTMLElement) {
    this.#box = box;
    this.#tip = tip;
  }

  show({ link, label }: MapPaper, chapter: string): void {
    this.hide();
    this.link = link;
    link.toggleAttribute('data-shown-paper', true);
    link.setAttribute('aria-describedby', this.#tip.id);
    const title = document.createElement('strong');
    title.textContent = link.getAttribute('aria-label');
    const facts = document.createElement('span');
    facts.textContent = chapter === '' ? label : `${label} · ${chapter}`;
    this.#tip.replaceChildren(title, facts);
    this.#tip.hidden = false;
    this.place();
  }

  hide(): void {
    this.link?.removeAttribute('data-shown-paper');
    this.link?.removeAttribute('aria-describedby');
    this.link = undefined;
    this.#tip.hidden = true;
  }

  /** Above the point, below where there is no room, always inside the box; not seen while the point is not. */
  place(): void {
    if (this.link === undefined) return;
    const box = this.#box.getBoundingClientRect();
    const mark = this.link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#tip;
    const middle = (mark.left + mark.right) / 2 - box.left;
    const left = Math.max(4, Math.min(box.width - width - 4, middle - width / 2));
    const above = mark.top - box.top - height - 8;
    const top = above >= 4 ? above : mark.bottom - box.top + 8;
    this.#tip.style.left = `${this.#box.offsetLeft + left}px`;
    this.#tip.style.top = `${this.#box.offsetTop + top}px`;
    const isOutside =
      mark.right < box.left || mark.left > box.right || mark.bottom < box.top || mark.top > box.bottom;
    this.#tip.style.visibility = isOutside ? 'hidden' : 'visible';
  }
}
