import { toggleKey } from '../../lib/site/basket.ts';
import { basketKeys, onBasketChange, setBasket } from './basket-store.ts';

/** A plus while the paper is not in the basket, a tick while it is; the style sheet shows one of them. */
const signs = { plus: 'M12 5.5v13M5.5 12h13', tick: 'm5.5 12.5 4.2 4.2 8.8-9.4' };

/**
 * A button that puts a paper into the basket and takes it out again. It needs no listener of its own: a copy of it
 * works as well.
 *
 * @param key of the paper
 * @param title of the paper, which screen readers say with the button
 * @param words shown beside the sign; without them the button is the sign alone
 */
export function pickButton(key: string, title: string, words?: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pick';
  button.dataset['pickKey'] = key;
  button.setAttribute('aria-label', `Basket: ${title}`);
  button.append(sign());
  if (words !== undefined) button.append(words);
  describe(button, basketKeys().includes(key));
  return button;
}

/**
 * Gives an element the button of the paper that its `data-pick` names. The title comes from the link to the paper
 * inside the element, else from the heading of the page. `data-pick-words` are shown on the button. The button stands
 * in the part marked `data-pick-place`, else at the end of the element.
 */
export function addPickButton(element: HTMLElement): void {
  const { pick: key, pickWords } = element.dataset;
  if (key === undefined || element.querySelector('button.pick') !== null) return;
  const place = element.querySelector('[data-pick-place]') ?? element;
  place.append(pickButton(key, titleIn(element, key), pickWords));
}

function titleIn(element: HTMLElement, key: string): string {
  const link =
    element.querySelector(`a[href*="/papers/${CSS.escape(key)}/"]`) ?? document.querySelector('h1');
  const copy = link?.cloneNode(true);
  if (!(copy instanceof Element)) return key;
  for (const double of copy.querySelectorAll('.katex-html, annotation')) double.remove();
  return copy.textContent.trim();
}

function describe(button: HTMLElement, isPicked: boolean): void {
  button.setAttribute('aria-pressed', String(isPicked));
  button.title = isPicked ? 'Take out of the basket' : 'Put into the basket';
}

function sign(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, shape] of Object.entries(signs)) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-pick-key]') : null;
  if (button !== null) setBasket(toggleKey(basketKeys(), button.dataset['pickKey'] ?? ''));
});

onBasketChange(() => {
  const keys = new Set(basketKeys());
  for (const button of document.querySelectorAll<HTMLElement>('button[data-pick-key]'))
    describe(button, keys.has(button.dataset['pickKey'] ?? ''));
});
