/**
 * Lets the keyboard reach boxes that turn out to scroll: wide formulas and code. Which ones do depends on the width of
 * the window, so it cannot be written into the page.
 */
const boxes = document.querySelectorAll<HTMLElement>('.equation-body, .katex-display, pre');

function update(): void {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth + 1) {
      box.tabIndex = 0;
      if (!box.hasAttribute('role')) box.setAttribute('role', 'group');
      if (!box.hasAttribute('aria-label')) box.setAttribute('aria-label', 'Scrolls sideways');
    }
  }
}

if (boxes.length > 0) {
  update();
  void document.fonts.ready.then(update);
  addEventListener('resize', update, { passive: true });
}
