import { canCopy, copyText, tellOn } from './clipboard.ts';

/**
 * `<copy-text>`: makes the buttons inside copy a citation. `data-copy` of a button names what it copies: an
 * element of the page (`#id`), whose italics are copied too, or the address of a file. `[data-copy-status]` tells it to
 * screen readers.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[data-copy-status]');
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = !canCopy;
      button.addEventListener('click', () => {
        void tellOn(button, copySource(button.dataset['copy'] ?? ''), status);
      });
    }
  }
}

async function copySource(source: string): Promise<void> {
  if (!source.startsWith('#')) return copyText(textAt(source));
  const element = document.querySelector(source);
  const isFormatted = element?.querySelector('i') != null;
  return copyText(element?.textContent ?? '', isFormatted ? element.innerHTML : undefined);
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded`);
  return answer.text();
}

customElements.define('copy-text', CopyText);
