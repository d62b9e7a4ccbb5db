import { readState, writeState, type SearchState } from '../../lib/search/state.ts';

/** Browsers allow only so many changes of the address in a time. */
const pause = 240;

/**
 * The address of the search page, in which the search stands, and the steps of its history.
 *
 * Typing changes the step at which one is; what is typed after that step was settled (the address was opened, Enter
 * pressed, a choice made, the field left) begins a new one. A choice is always a step of its own.
 */
export class SearchAddress {
  #settled = true;
  #typed: SearchState | undefined;
  #timer: number | undefined;

  /** The search that the address stands for. */
  get state(): SearchState {
    return readState(new URLSearchParams(location.search));
  }

  /** Takes up what somebody types, when they rest. */
  type(state: SearchState): void {
    this.#typed = state;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#writeTyped();
    }, pause);
  }

  /** What was typed is meant. */
  settle(): void {
    this.#writeTyped();
    this.#settled = true;
  }

  /** Takes up a choice. */
  choose(state: SearchState): void {
    this.settle();
    this.#write(state);
    this.#settled = true;
  }

  /** Another step of the history was opened. */
  open(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
    this.#settled = true;
  }

  #writeTyped(): void {
    clearTimeout(this.#timer);
    if (this.#typed !== undefined) this.#write(this.#typed);
    this.#typed = undefined;
  }

  #write(state: SearchState): void {
    const words = writeState(state).toString();
    // What is written in another way is the same search.
    if (words === writeState(this.state).toString()) return;
    const address = words === '' ? location.pathname : `${location.pathname}?${words}`;
    if (this.#settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#settled = false;
  }
}
