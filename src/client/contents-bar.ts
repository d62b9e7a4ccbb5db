/**
 * Marks the section that is being read in every table of contents of the page, names it in the bar that sticks to the
 * top on narrow screens, and draws how much of the text has been read.
 */
class ContentsBar extends HTMLElement {
  #details = this.querySelector('details');
  #name = this.querySelector('.contents-here');
  #progress = this.querySelector<HTMLElement>('.contents-progress');
  #text = document.querySelector('.prose');
  #sections: { heading: Element; links: HTMLAnchorElement[] }[] = [];
  #current: Element | undefined;
  #frame = 0;

  connectedCallback(): void {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a, contents-bar a')];
    for (const heading of document.querySelectorAll('article :is(h2, h3)[id]')) {
      const its = links.filter((link) => decodeURIComponent(link.hash.slice(1)) === heading.id);
      if (its.length > 0) this.#sections.push({ heading, links: its });
    }
    for (const event of ['scroll', 'resize']) addEventListener(event, this.#later, { passive: true });
    document.addEventListener('click', this.#close);
    this.addEventListener('focusout', this.#leave);
    this.addEventListener('keydown', this.#key);
    // With the next frame, which lays the page out anyway.
    this.#later();
  }

  disconnectedCallback(): void {
    for (const event of ['scroll', 'resize']) removeEventListener(event, this.#later);
    document.removeEventListener('click', this.#close);
  }

  #later = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#update());
  };

  #update(): void {
    this.#frame = 0;
    const line = innerHeight * 0.3;
    const { scrollHeight } = document.documentElement;
    const isEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    const tops = this.#sections.map(({ heading }) => heading.getBoundingClientRect().top);
    const text = this.#text?.getBoundingClientRect();
    this.#mark(isEnd ? this.#sections.at(-1) : this.#sections[tops.findLastIndex((top) => top <= line)]);
    if (text === undefined || this.#progress === null) return;
    const read = -text.top / Math.max(1, text.height - innerHeight);
    this.#progress.style.scale = `${Math.min(1, Math.max(0, read))} 1`;
  }

  #mark(section: { heading: Element; links: HTMLAnchorElement[] } | undefined): void {
    if (section?.heading === this.#current) return;
    this.#current = section?.heading;
    for (const { heading, links } of this.#sections) {
      for (const link of links) link.ariaCurrent = heading === this.#current ? 'true' : null;
    }
    const copies = [...(section?.links[0]?.childNodes ?? [])].map((node) => node.cloneNode(true));
    this.#name?.replaceChildren(...(copies.length > 0 ? copies : ['In this chapter']));
    for (const link of section?.links ?? []) keepInView(link);
  }

  #close = ({ target }: Event): void => {
    const isInside = target instanceof Node && this.contains(target);
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (this.#details?.open && (!isInside || isLink)) this.#details.open = false;
  };

  #leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget) && this.#details !== null)
      this.#details.open = false;
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#details?.open) return;
    event.stopPropagation();
    this.#details.open = false;
    this.#details.querySelector('summary')?.focus();
  };
}

/** Scrolls the box around a link, and nothing else, so far that the link can be seen. */
function keepInView(link: Element): void {
  const box = link.closest('.rail, .contents-panel');
  const [inner, outer] = [link.getBoundingClientRect(), box?.getBoundingClientRect()];
  if (box == null || outer === undefined || inner.height === 0) return;
  if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24)
    box.scrollTop += inner.top - outer.top - outer.height / 2;
}

customElements.define('contents-bar', ContentsBar);
