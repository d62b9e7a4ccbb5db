const schemes = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const names: Record<Scheme, string> = { auto: 'as on this device', light: 'light', dark: 'dark' };

/** A button that goes through the colour schemes. The choice is kept on this device; the head of the page applies it. */
class ThemeToggle extends HTMLElement {
  #scheme: Scheme = readScheme();

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    this.#describe(button);
    button.addEventListener('click', () => {
      this.#scheme = schemes[(schemes.indexOf(this.#scheme) + 1) % schemes.length] ?? 'auto';
      applyScheme(this.#scheme);
      this.#describe(button);
    });
  }

  #describe(button: HTMLButtonElement): void {
    const words = `Colour scheme: ${names[this.#scheme]}`;
    button.setAttribute('aria-label', words);
    button.title = words;
    this.dataset['scheme'] = this.#scheme;
  }
}

function readScheme(): Scheme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

function applyScheme(scheme: Scheme): void {
  if (scheme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = scheme;
  try {
    if (scheme === 'auto') localStorage.removeItem('colour-scheme');
    else localStorage.setItem('colour-scheme', scheme);
  } catch {
    // storage may be forbidden; the choice then holds for this page only
  }
}

customElements.define('theme-toggle', ThemeToggle);
