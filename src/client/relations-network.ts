/**
 * Brings out the lines and neighbours of the paper under the pointer. On a touch screen the first tap does that, the
 * second follows the link.
 */
class RelationsNetwork extends HTMLElement {
  connectedCallback(): void {
    // where the picture is wider than the screen, its middle tells more than its edge
    const scroll = this.querySelector('.scroll');
    if (scroll !== null) scroll.scrollLeft = (scroll.scrollWidth - scroll.clientWidth) / 2;
    let pointer = 'mouse';
    let shown: string | undefined;
    const show = (node: string | undefined): void => {
      shown = node;
      this.toggleAttribute('data-active', node !== undefined);
      const near = new Set([node]);
      for (const line of this.querySelectorAll<SVGElement>('[data-ends]')) {
        const ends = line.dataset['ends']?.split(' ') ?? [];
        const touches = node !== undefined && ends.includes(node);
        line.toggleAttribute('data-shown', touches);
        if (touches) for (const end of ends) near.add(end);
      }
      for (const box of this.querySelectorAll<SVGElement>('[data-node]'))
        box.toggleAttribute('data-shown', near.has(box.dataset['node']));
    };
    const nodeOf = ({ target }: Event): string | undefined =>
      target instanceof Element ? target.closest<SVGElement>('[data-node]')?.dataset['node'] : undefined;

    this.addEventListener('pointerdown', (event) => {
      pointer = event.pointerType;
    });
    this.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'touch') show(nodeOf(event));
    });
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') show(undefined);
    });
    this.addEventListener('click', (event) => {
      const node = nodeOf(event);
      if (pointer !== 'touch' || node === shown) return;
      event.preventDefault();
      show(node);
    });
  }
}

customElements.define('relations-network', RelationsNetwork);
