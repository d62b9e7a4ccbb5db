import { basketAddress } from '../../lib/site/basket.ts';
import { basketKeys, isBasketKept, onBasketChange } from './basket-store.ts';
import { warnNotKept } from './basket-warning.ts';
import { addPickButton } from './pick-button.ts';

/** The link to the basket in the header: counts its papers. Where the browser keeps nothing, the address holds them. */
class BasketLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const count = this.querySelector('span');
    if (link === null || count === null) return;
    const path = link.pathname;
    const update = (): void => {
      const keys = basketKeys();
      const words = keys.length === 1 ? '1 paper' : `${keys.length} papers`;
      link.href = isBasketKept() ? path : basketAddress(path, keys);
      link.setAttribute('aria-label', keys.length === 0 ? 'Basket' : `Basket: ${words}`);
      link.title = keys.length === 0 ? 'Basket' : `${words} in the basket`;
      count.textContent = String(keys.length);
      count.hidden = keys.length === 0;
    };
    update();
    onBasketChange(() => {
      update();
      if (!isBasketKept() && location.pathname !== path) warnNotKept(link.href);
    });
  }
}

customElements.define('basket-link', BasketLink);

for (const element of document.querySelectorAll<HTMLElement>('[data-pick]')) addPickButton(element);
