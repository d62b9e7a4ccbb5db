import { canCopy, copyText, tellOn } from './clipboard.ts';

/**
 * `<copy-text>`: shows the buttons inside that copy a citation. `data-copy` of a button names what it copies: an
 * element of the page (`#id`), whose italics are copied too, or the address of a file. `[data-copy-status]` tells it to
 * screen readers.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (!canCopy) return;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button));
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const name = button.textContent.replace(/^\s*\S+/u, '').trim();
    const words = await tellOn(button, copySource(button.dataset['copy'] ?? ''));
    const status = this.querySelector('[data-copy-status]');
    if (status !== null) status.textContent = `${name}: ${words.toLowerCase()}`;
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
