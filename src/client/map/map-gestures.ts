import type { MapCanvas } from './map-canvas.ts';

/** A pointer that moves less than this has clicked, not dragged. */
const click = 4;

/**
 * Wheel, drag, pinch and double click. The page keeps its wheel unless Ctrl or ⌘ is held down or the map has the
 * focus, and it keeps the finger that scrolls it unless the map is zoomed.
 */
export function attachGestures(box: HTMLElement, canvas: MapCanvas): void {
  const zoom = (factor: number, clientX: number, clientY: number): boolean =>
    canvas.zoomBy(factor, canvas.placeOf(clientX, clientY));
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;

  box.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey || box.contains(document.activeElement);
      if (!isMeant) return;
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      // A pinch on a touch pad comes as a wheel with Ctrl and small steps.
      const factor = Math.exp(-pixels * (event.ctrlKey && Math.abs(pixels) < 30 ? 0.01 : 0.0022));
      const changed = zoom(factor, event.clientX, event.clientY);
      if (changed || event.ctrlKey || event.metaKey) event.preventDefault();
    },
    { passive: false },
  );

  box.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    canvas.zoomBy(event.shiftKey ? 0.5 : 2, canvas.placeOf(event.clientX, event.clientY), true);
  });

  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  box.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    pointers.set(event.pointerId, now);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    moved += Math.hypot(dx, dy);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const [was, is] = [before, now].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
      zoom((is ?? 1) / Math.max(1, was ?? 1), (now.x + other.x) / 2, (now.y + other.y) / 2);
      canvas.panBy(dx / 2, dy / 2);
    } else if (canvas.zoom > 1.01 && moved > click) {
      // Only now: a captured pointer would take the click away from the link under it.
      box.setPointerCapture(event.pointerId);
      canvas.panBy(dx, dy);
    }
  });
  const release = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  box.addEventListener('pointerup', release);
  box.addEventListener('pointercancel', release);
  window.addEventListener('pointerup', release);

  // The browser must not take two fingers for a pinch of the page, nor a link for something to be dragged.
  box.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { passive: false },
  );
  box.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  box.addEventListener(
    'click',
    (event) => {
      if (moved <= click || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
