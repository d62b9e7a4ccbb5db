import { viewAround } from '../../lib/site/map-view.ts';
import { byDistance, coreOf } from '../../lib/site/places.ts';
import { MapCanvas, type MapPaper } from './map-canvas.ts';
import { attachGestures } from './map-gestures.ts';
import { attachKeys } from './map-keys.ts';
import { MapTip } from './map-tip.ts';

/**
 * Makes the map of the field one that a reader can zoom and search: by pointer, by touch (a first tap shows what a point
 * is, a second follows it) and by keyboard. A chosen chapter stands in the address; an address may also ask for a paper.
 */
class FieldMap extends HTMLElement {
  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>('.map-picture');
    const box = this.querySelector<HTMLElement>('.map-box');
    const tipBox = this.querySelector<HTMLElement>('.map-tip');
    if (svg === null || box === null || tipBox === null) return;
    const tip = new MapTip(box, tipBox);
    const canvas = new MapCanvas(svg, box, () => {
      tip.place();
    });
    let chosen: string | undefined;

    const bringOut = (chapter: string | undefined): void => {
      this.toggleAttribute('data-active', chapter !== undefined);
      for (const element of this.querySelectorAll('[data-chapter]'))
        element.toggleAttribute('data-shown', element.getAttribute('data-chapter') === chapter);
    };
    const choose = (chapter: string | undefined): void => {
      chosen = chapter;
      for (const button of this.querySelectorAll<HTMLButtonElement>('.map-key button'))
        button.setAttribute('aria-pressed', String(button.value === chapter));
      tip.hide();
      bringOut(chapter);
      canvas.nameOnly(chapter);
      const own = coreOf(papersOf(chapter));
      canvas.glide(chapter === undefined ? canvas.whole : viewAround(own, 40, canvas.whole));
      remember(chapter);
    };
    const papersOf = (chapter: string | undefined): MapPaper[] =>
      canvas.papers.filter((paper) => chapter === undefined || paper.chapter === chapter);
    const showPaper = (paper: MapPaper | undefined): void => {
      const row = this.querySelector(`.map-key [data-chapter="${paper?.chapter ?? ''}"] .map-key-title`);
      if (paper === undefined) tip.hide();
      else if (tip.link !== paper.link) tip.show(paper, row?.textContent ?? '');
    };
    const paperOf = ({ target }: Event): MapPaper | undefined => {
      const link = target instanceof Element ? target.closest('a[data-paper]') : null;
      return link === null ? undefined : canvas.papers.find((paper) => paper.link === link);
    };

    attachGestures(box, canvas);
    attachKeys(box, svg, canvas, {
      reachable: () => papersOf(chosen),
      showAll: () => {
        choose(undefined);
      },
    });
    attachPointer(this, {
      box,
      tip,
      paperOf,
      showPaper,
      bringOut: (hovered) => {
        bringOut(chosen ?? hovered);
      },
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const by = button?.dataset['zoom'];
      if (by === 'in') canvas.zoomBy(1.6, canvas.middle, true);
      else if (by === 'out') canvas.zoomBy(1 / 1.6, canvas.middle, true);
      else if (by === 'all') choose(undefined);
      else if (button !== null) {
        choose(button.value === chosen ? undefined : button.value);
        // On a narrow screen the key stands below the map.
        box.scrollIntoView({ block: 'nearest' });
      }
    });

    const asked = new URLSearchParams(location.search);
    const paper = canvas.papers.find(({ key }) => key === asked.get('paper'));
    const chapter = canvas.papers.find((each) => each.chapter === asked.get('chapter'))?.chapter;
    if (paper !== undefined) {
      paper.link.toggleAttribute('data-chosen', true);
      canvas.show(viewAround(byDistance(canvas.papers, paper).slice(0, 12), 30, canvas.whole));
      showPaper(paper);
    } else if (chapter !== undefined) choose(chapter);
  }
}

interface PointerTarget {
  box: HTMLElement;
  tip: MapTip;
  paperOf: (event: Event) => MapPaper | undefined;
  showPaper: (paper: MapPaper | undefined) => void;
  /** Brings out the chapter under the pointer, unless one is chosen. */
  bringOut: (chapter: string | undefined) => void;
}

function attachPointer(map: HTMLElement, { box, tip, paperOf, showPaper, bringOut }: PointerTarget): void {
  let pointer = 'mouse';
  map.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
  });
  map.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    if (box.contains(event.target)) showPaper(paperOf(event));
    bringOut(event.target.closest<HTMLElement | SVGElement>('[data-chapter]')?.dataset['chapter']);
  });
  map.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'touch') return;
    tip.hide();
    bringOut(undefined);
  });
  box.addEventListener('click', (event) => {
    const paper = paperOf(event);
    // A click of a keyboard has no detail.
    if (pointer !== 'touch' || event.detail === 0 || (paper !== undefined && tip.link === paper.link)) return;
    if (paper !== undefined) event.preventDefault();
    showPaper(paper);
  });
  box.addEventListener('focusin', (event) => {
    const paper = paperOf(event);
    if (paper !== undefined && pointer !== 'touch') showPaper(paper);
  });
  box.addEventListener('focusout', (event) => {
    if (paperOf(event) !== undefined && pointer !== 'touch') tip.hide();
  });
}

/** Puts the chosen chapter into the address, so that it can be kept and passed on. */
function remember(chapter: string | undefined): void {
  const address = new URL(location.href);
  address.search = chapter === undefined ? '' : new URLSearchParams({ chapter }).toString();
  history.replaceState(history.state, '', address);
}

customElements.define('field-map', FieldMap);
