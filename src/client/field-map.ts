/** Brings out the points of the chapter under the pointer or the focus, in the map and in its key. */
class FieldMap extends HTMLElement {
  connectedCallback(): void {
    const show = (event: Event): void => {
      const chapter = (event.target as Element).closest<HTMLElement | SVGElement>('[data-chapter]')?.dataset[
        'chapter'
      ];
      this.toggleAttribute('data-active', chapter !== undefined);
      for (const element of this.querySelectorAll('[data-chapter]')) {
        element.toggleAttribute(
          'data-shown',
          chapter !== undefined && element.getAttribute('data-chapter') === chapter,
        );
      }
    };
    this.addEventListener('pointerover', show);
    this.addEventListener('focusin', show);
    this.addEventListener('pointerleave', () => {
      this.removeAttribute('data-active');
    });
  }
}

customElements.define('field-map', FieldMap);
