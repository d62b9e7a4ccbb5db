/** Shows a button that copies the text of the `<pre>` beside it. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('pre')?.textContent;
    // The clipboard is there only on secure addresses.
    if (button === null || text == null || !('clipboard' in navigator)) return;
    const words = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text).then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Could not copy'),
      );
      setTimeout(() => (button.textContent = words), 2500);
    });
  }
}

customElements.define('copy-text', CopyText);
