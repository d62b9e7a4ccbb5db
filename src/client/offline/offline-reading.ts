import type { OfflineIndex } from '../../lib/site/offline-packs.ts';
import { SavedSurvey } from './saved-survey.ts';

/**
 * `<offline-reading>`: saves the whole survey on this device and removes it again.
 *
 * Expects inside: `[data-state]` (a live region), `[data-save]`, `[data-stop]` and `[data-remove]` (buttons) and a
 * `progress`. Says the size before, shows how far it has come, and goes on where it was interrupted.
 */
class OfflineReading extends HTMLElement {
  #survey = new SavedSurvey('/');
  #index: OfflineIndex | undefined;
  #running: AbortController | undefined;

  connectedCallback(): void {
    this.#survey = new SavedSurvey(this.dataset['base'] ?? '/');
    this.#button('save').addEventListener('click', () => void this.#save());
    this.#button('stop').addEventListener('click', () => this.#running?.abort());
    this.#button('remove').addEventListener('click', () => void this.#remove());
    void this.#look();
  }

  /** Finds out what is saved and what there is. */
  async #look(): Promise<void> {
    if (
      !('caches' in window) ||
      !('serviceWorker' in navigator) ||
      typeof DecompressionStream === 'undefined'
    ) {
      this.#say(
        'This browser cannot save the survey here: it allows that only on secure addresses, and some private windows do not allow it at all.',
      );
      return;
    }
    try {
      const saved = await this.#survey.saved();
      this.#index = await this.#survey.index().catch(() => undefined);
      this.#show(saved);
    } catch {
      this.#say('This browser does not let the site store anything, as in some private windows.');
    }
  }

  #show(saved: readonly { version: string; complete: boolean }[]): void {
    const index = this.#index;
    const size = index === undefined ? '' : sizes(index);
    const here = saved.find(({ complete }) => complete);
    const part = saved.find(({ complete, version }) => !complete && version === index?.version);
    this.#button('remove').hidden = saved.length === 0;
    this.#button('save').hidden = index === undefined || here?.version === index.version;
    this.#button('save').textContent =
      part !== undefined
        ? 'Go on saving'
        : here !== undefined
          ? 'Save the newer version'
          : 'Save for offline';
    if (here !== undefined && here.version === index?.version)
      this.#say('The whole survey is saved on this device.');
    else if (here !== undefined && index !== undefined)
      this.#say(`The survey is saved on this device. A newer version is there: ${size}.`);
    else if (here !== undefined) this.#say('The survey is saved on this device. There is no network now.');
    else if (index === undefined) this.#say('There is no network now, and nothing is saved yet.');
    else if (part !== undefined)
      this.#say(`Saving was interrupted. What is here already is kept; in all ${size}.`);
    else this.#say(`Nothing is saved yet. The whole survey is ${size}.`);
  }

  async #save(): Promise<void> {
    const index = this.#index;
    if (index === undefined) return;
    const all = index.packs.reduce((sum, { bytes }) => sum + bytes, 0);
    const bar = this.#bar();
    bar.max = all;
    bar.hidden = false;
    this.#running = new AbortController();
    this.#button('save').hidden = true;
    this.#button('stop').hidden = false;
    this.#say('Saving …');
    try {
      await this.#survey.save(index, this.#running.signal, (bytes) => {
        bar.value = bytes;
        bar.textContent = `${Math.round((100 * bytes) / all)} %`;
      });
      await this.#look();
      this.#button('remove').focus();
    } catch (error) {
      const wasStopped = this.#running.signal.aborted;
      await this.#look();
      if (!wasStopped) this.#say(explain(error));
      this.#button('save').focus();
    } finally {
      this.#button('stop').hidden = true;
      bar.hidden = true;
      this.#running = undefined;
    }
  }

  async #remove(): Promise<void> {
    this.#running?.abort();
    await this.#survey.remove();
    await this.#look();
    this.#button('save').focus();
  }

  #say(words: string): void {
    const state = this.querySelector('[data-state]');
    if (state !== null) state.textContent = words;
  }

  #bar(): HTMLProgressElement {
    const bar = this.querySelector('progress');
    if (bar === null) throw new Error('<offline-reading> needs a progress');
    return bar;
  }

  #button(name: 'save' | 'stop' | 'remove'): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (button === null) throw new Error(`<offline-reading> needs [data-${name}]`);
    return button;
  }
}

function sizes({ packs, size }: OfflineIndex): string {
  const bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  return `${megabytes(bytes)} to load and ${megabytes(size)} on the device`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function explain(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'There is no room left on this device. What was saved is kept; make room and go on, or remove it.';
  return 'The network failed. What was saved is kept; go on when it is back.';
}

customElements.define('offline-reading', OfflineReading);
