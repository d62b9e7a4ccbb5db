/**
 * Tells the style sheet for paper how wide each formula is that stands by itself, in its own ems, so that a wide one is
 * printed smaller. The widths are those of formulas that are not broken into lines.
 */
const formulas = (): NodeListOf<HTMLElement> => document.querySelectorAll('.katex-display');

addEventListener('beforeprint', () => {
  const root = document.documentElement.style;
  root.setProperty('--formula-lines', 'nowrap');
  for (const display of formulas()) {
    const formula = display.querySelector('.katex');
    const drawing = formula?.querySelector('.katex-html');
    if (formula == null || drawing == null) continue;
    const range = document.createRange();
    range.selectNodeContents(drawing);
    const ems = range.getBoundingClientRect().width / parseFloat(getComputedStyle(formula).fontSize);
    if (ems > 0) display.style.setProperty('--ems', (ems + 0.2).toFixed(2));
  }
  root.removeProperty('--formula-lines');
});

addEventListener('afterprint', () => {
  for (const display of formulas()) display.removeAttribute('style');
});
