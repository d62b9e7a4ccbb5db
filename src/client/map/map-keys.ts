import { panView } from '../../lib/site/map-view.ts';
import { byDistance, nextPlace } from '../../lib/site/places.ts';
import type { MapCanvas, MapPaper } from './map-canvas.ts';

interface KeyTarget {
  /** Papers that the keys may reach: those of the chosen chapter, else all. */
  reachable: () => MapPaper[];
  showAll: () => void;
}

const directions: Partial<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Keys of the map. With the focus on the map: + and − zoom, 0 shows all, arrow keys move it, Enter goes to the paper in
 * the middle. With the focus on a paper: arrow keys go to the next one in that direction, Escape back to the map.
 */
export function attachKeys(
  box: HTMLElement,
  svg: SVGSVGElement,
  canvas: MapCanvas,
  { reachable, showAll }: KeyTarget,
): void {
  const paperOf = (target: EventTarget | null): MapPaper | undefined =>
    canvas.papers.find(({ link }) => link === target);

  const goTo = (paper: MapPaper | undefined): void => {
    if (paper === undefined) return;
    // The picture is hidden from screen readers, which have the table, until someone walks through it.
    svg.removeAttribute('aria-hidden');
    paper.link.focus({ preventScroll: true });
    const { view, middle, whole } = canvas;
    const away = { x: paper.x - middle.x, y: paper.y - middle.y };
    const isSeen = Math.abs(away.x) < view.width * 0.42 && Math.abs(away.y) < view.height * 0.42;
    if (!isSeen) canvas.glide(panView(view, away, whole));
  };

  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && svg.contains(relatedTarget)) return;
    svg.setAttribute('aria-hidden', 'true');
  });

  /** Says whether the key meant something here. */
  const act = (key: string, paper: MapPaper | undefined): boolean => {
    const direction = directions[key];
    if (key === '+' || key === '=') canvas.zoomBy(1.6, paper, true);
    else if (key === '-') canvas.zoomBy(1 / 1.6, paper, true);
    else if (key === '0') showAll();
    else if (key === 'Escape' && paper !== undefined) box.focus();
    else if (key === 'Enter' && paper === undefined) goTo(byDistance(reachable(), canvas.middle)[0]);
    else if (direction === undefined) return false;
    else if (paper !== undefined) goTo(nextPlace(reachable(), paper, direction));
    // Where the map ends, the arrow keys are the page's again.
    else return canvas.panBy((-direction.x * box.clientWidth) / 6, (-direction.y * box.clientHeight) / 6);
    return true;
  };
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event.key, paperOf(event.target))) event.preventDefault();
  });
}
