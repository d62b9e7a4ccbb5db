/**
 * Lets the keyboard reach boxes that turn out to scroll: wide formulas and code. Which ones do depends on the width of
 * the window and on the faces, so it cannot be written into the page.
 */
const boxes = [...document.querySelectorAll<HTMLElement>('.equation-body, .katex-display, pre')];

function update(): void {
  const scrolling = boxes.filter((box) => box.scrollWidth > box.clientWidth + 1);
  for (const box of scrolling) {
    box.tabIndex = 0;
    if (!box.hasAttribute('role')) box.setAttribute('role', 'group');
    if (!box.hasAttribute('aria-label')) box.setAttribute('aria-label', 'Scrolls sideways');
  }
}

// An observer is told after each layout that changes something, so measuring costs no layout of its own.
const observer = new ResizeObserver(update);
for (const box of boxes) {
  observer.observe(box);
  // Wider glyphs change what is in the box, not the box.
  if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
}
