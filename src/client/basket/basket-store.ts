import { readBasket, writeBasket, type Basket } from '../../lib/site/basket.ts';

/** Several surveys may live on one host; each has a basket of its own. */
const name = `basket ${import.meta.env.BASE_URL}`;

const changes = new EventTarget();
let memory: Basket = [];
let isKept = true;

/** The keys in the reader's basket, in the order of picking. */
export function basketKeys(): Basket {
  if (!isKept) return memory;
  try {
    return readBasket(localStorage.getItem(name));
  } catch {
    isKept = false;
    return memory;
  }
}

/** Whether the basket outlives this page; a private window or a setting may forbid the browser to keep anything. */
export function isBasketKept(): boolean {
  basketKeys();
  return isKept;
}

/** Puts a new basket in place of the old one, here and in the other tabs. */
export function setBasket(basket: Basket): void {
  memory = basket;
  try {
    if (basket.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, writeBasket(basket));
    isKept = true;
  } catch {
    isKept = false;
  }
  changes.dispatchEvent(new Event('change'));
}

/** Calls back after every change of the basket, also one made in another tab. */
export function onBasketChange(listener: () => void): void {
  changes.addEventListener('change', listener);
}

addEventListener('storage', ({ key }) => {
  if (key === name || key === null) changes.dispatchEvent(new Event('change'));
});
// A page that comes back by the back button has missed what happened meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) changes.dispatchEvent(new Event('change'));
});
