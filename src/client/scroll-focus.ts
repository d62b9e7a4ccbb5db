/**
 * Lets the keyboard reach boxes that turn out to scroll: wide formulas and code. Which ones do depends on the width of
 * the window and on the faces, so it cannot be written into the page. The style sheet shades the edges of these boxes
 * and, where scripts run, of no others.
 */
const boxes = [
  ...document.querySelectorAll<HTMLElement>(
    '.equation-body, .prose > .katex-display, .abstract .katex-display, pre',
  ),
];

function update(): void {
  const scrolling = new Set(boxes.filter((box) => box.scrollWidth > box.clientWidth + 1));
  for (const box of boxes) {
    if (scrolling.has(box) === box.hasAttribute('data-scrolls')) continue;
    if (scrolling.has(box)) makeReachable(box);
    else for (const name of ['data-scrolls', 'tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  }
}

function makeReachable(box: HTMLElement): void {
  box.dataset['scrolls'] = '';
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = nameOf(box);
}

/** `Equation 8.3, scrolls sideways`; boxes without a number have the second part alone. */
function nameOf(box: HTMLElement): string {
  const name = box.parentElement?.querySelector('.equation-number')?.ariaLabel;
  return name == null ? 'Scrolls sideways' : `${name}, scrolls sideways`;
}

// An observer is told after each layout that changes something, so measuring costs no layout of its own.
const observer = new ResizeObserver(update);
for (const box of boxes) {
  observer.observe(box);
  // Wider glyphs change what is in the box, not the box.
  if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
}
