import { freeBands } from '../cards/place.ts';
import { make } from '../make.ts';
import { placeNotes } from './place-notes.ts';

/** Room that the notes need beside the text, and take at most, in rem; and their distance from it. */
const widths = { least: 17, most: 19, gap: 2.25, edge: 1.5 };

interface Note {
  link: HTMLAnchorElement;
  element: HTMLElement;
}

/**
 * Shows, in the margin of wide screens, the words that each citation quotes, level with its line, and footnotes. The
 * notes repeat what stands at the end of the page, so they are hidden from screen readers. A switch turns the
 * quotations off; the choice is kept on this device.
 */
class MarginNotes extends HTMLElement {
  #prose = this.parentElement?.querySelector<HTMLElement>('.prose') ?? null;
  #notes: Note[] = [];
  #list = make('div', 'margin-notes');
  #switch = make('button', 'margin-switch', 'Evidence in the margin');
  #isOn = readChoice();
  #watch = new ResizeObserver(() => this.#later());
  #frame = 0;

  connectedCallback(): void {
    const prose = this.#prose;
    if (prose === null || prose.querySelector('.cite-link[data-evidence], [data-footnote-ref]') === null)
      return;
    this.#list.ariaHidden = 'true';
    this.#switch.type = 'button';
    this.#switch.hidden = true;
    this.#switch.addEventListener('click', () => {
      this.#isOn = !this.#isOn;
      keepChoice(this.#isOn);
      this.#place();
    });
    this.append(this.#switch, this.#list);
    for (const type of ['pointerover', 'focusin']) this.parentElement?.addEventListener(type, this.#light);
    document.addEventListener('cardschange', this.#makeWay);
    addEventListener('resize', this.#later);
    this.#watch.observe(prose);
    void document.fonts.ready.then(this.#later);
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
    document.removeEventListener('cardschange', this.#makeWay);
    removeEventListener('resize', this.#later);
  }

  #later = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#place());
  };

  /** Reads every measure first, then writes every place. */
  #place(): void {
    this.#frame = 0;
    const prose = this.#prose;
    if (prose === null) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const text = prose.getBoundingClientRect();
    const left = text.right + widths.gap * rem;
    const room = document.documentElement.clientWidth - widths.edge * rem - left;
    const hasRoom = room >= widths.least * rem;
    this.#switch.hidden = !hasRoom || prose.querySelector('.cite-link[data-evidence]') === null;
    this.#switch.ariaPressed = String(this.#isOn);
    this.#list.hidden = !hasRoom;
    if (!hasRoom) return;
    this.style.setProperty('--margin-width', `${Math.min(room, widths.most * rem)}px`);
    this.#make(prose);
    const line = parseFloat(getComputedStyle(this.#list).lineHeight);
    const wanted = this.#notes.map(({ link, element }) => {
      const first = link.getClientRects()[0] ?? link.getBoundingClientRect();
      return {
        at: first.top + (first.height - line) / 2 - text.top,
        lines: Math.round(element.scrollHeight / line),
      };
    });
    const taken = [...prose.querySelectorAll(':scope > *, :is(.equation-body, .figure-body)')]
      .map((block) => block.getBoundingClientRect())
      .filter((box) => box.right > left - 8)
      .map(({ top, bottom }) => [top - text.top, bottom - text.top] as const);
    const bands = freeBands([0, text.height], taken);
    const placed = placeNotes(wanted, bands, { line, gap: 8, most: 6, drift: 5 * line });

    const shown = new Set(placed.flatMap(({ members }) => members));
    for (const [index, { element }] of this.#notes.entries()) if (!shown.has(index)) element.remove();
    for (const { top, lines, members } of placed) {
      const [first, ...others] = members.flatMap((index) => this.#notes[index] ?? []);
      if (first === undefined) continue;
      first.element.style.top = `${top}px`;
      first.element.style.setProperty('--lines', String(lines));
      if (others.length === 0) continue;
      const parts = [first, ...others].map(({ element }) => make('p', '', ...element.childNodes));
      first.element.replaceChildren(make('b', '', `${parts.length} more`), ...parts);
      for (const other of others) {
        other.element.remove();
        other.element = first.element;
      }
    }
    this.#makeWay();
  }

  /** Notes in order of the text, with all their lines. */
  #make(prose: Element): void {
    const selector = this.#isOn ? '.cite-link[data-evidence], [data-footnote-ref]' : '[data-footnote-ref]';
    const links = [...prose.querySelectorAll<HTMLAnchorElement>(selector)].filter(
      (link) => link.closest('figure, .card') === null,
    );
    this.#notes = links.map((link, index) => {
      const isSame = links[index - 1]?.textContent === link.textContent;
      const element = make('div', isSame ? 'margin-note is-same' : 'margin-note', ...noteOf(link));
      return { link, element };
    });
    this.#list.replaceChildren(...this.#notes.map(({ element }) => element));
  }

  /** The citation under the pointer or with the focus, and its note, point at each other. */
  #light = ({ target }: Event): void => {
    for (const { link, element } of this.#notes) {
      const isLit = target instanceof Node && (link.contains(target) || element.contains(target));
      link.classList.toggle('is-lit', isLit);
      element.classList.toggle('is-lit', isLit);
    }
  };

  /** Notes under an open card would look out from behind it. */
  #makeWay = (): void => {
    const cards = [...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());
    for (const { element } of this.#notes) {
      const box = element.getBoundingClientRect();
      const isUnder = cards.some(
        (card) =>
          card.left < box.right && card.right > box.left && card.top < box.bottom && card.bottom > box.top,
      );
      element.classList.toggle('is-under', isUnder);
    }
  };
}

function noteOf(link: HTMLAnchorElement): (Node | string)[] {
  const ids = link.dataset['evidence']?.split(' ') ?? [];
  if (ids.length === 0) {
    const note = document.getElementById(link.hash.slice(1))?.querySelector('p')?.cloneNode(true);
    if (!(note instanceof Element)) return [];
    note.querySelector('[data-footnote-backref]')?.remove();
    return [make('b', '', link.textContent), ' ', ...note.childNodes];
  }
  const quotes = ids.flatMap((id) => {
    const quote = document.getElementById(id)?.querySelector('q');
    return quote == null ? [] : [' ', quote.cloneNode(true)];
  });
  return [make('b', '', link.textContent), ...quotes];
}

function readChoice(): boolean {
  try {
    return localStorage.getItem('evidence-in-margin') !== 'off';
  } catch {
    return true;
  }
}

function keepChoice(isOn: boolean): void {
  try {
    localStorage.setItem('evidence-in-margin', isOn ? 'on' : 'off');
  } catch {
    // storage may be forbidden; the choice then holds for this page only
  }
}

customElements.define('margin-notes', MarginNotes);
