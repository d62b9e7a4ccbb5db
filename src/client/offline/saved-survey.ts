import { cacheNames, completeMark, savedVersion } from '../../lib/site/offline-caches.ts';
import { readPack, typeOfFile, type OfflineIndex } from '../../lib/site/offline-packs.ts';

/** What is on this device. */
export interface Saved {
  version: string;
  complete: boolean;
}

/** The survey as it is saved on this device: packs are loaded one by one, and each file is put into a cache. */
export class SavedSurvey {
  readonly #base: string;

  /** @param base path of the site, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /** @throws when there is no network, or the list is not there */
  async index(): Promise<OfflineIndex> {
    const answer = await fetch(`${this.#base}offline/packs.json`, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`offline/packs.json: ${answer.status}`);
    return (await answer.json()) as OfflineIndex;
  }

  /** What is saved, the complete ones first. */
  async saved(): Promise<Saved[]> {
    const found: Saved[] = [];
    for (const name of await caches.keys()) {
      const version = savedVersion(this.#base, name);
      if (version === undefined) continue;
      const complete = (await (await caches.open(name)).match(this.#address(completeMark))) !== undefined;
      found.push({ version, complete });
    }
    return found.sort((a, b) => Number(b.complete) - Number(a.complete));
  }

  /**
   * Loads what is not there yet. May be stopped and called again: packs that are there are not loaded again.
   *
   * @param onProgress bytes loaded so far, of `index.packs` in all
   * @throws when the network fails, the device is full (`QuotaExceededError`) or `signal` is aborted
   */
  async save(index: OfflineIndex, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<void> {
    const cache = await caches.open(cacheNames(this.#base).saved(index.version));
    await navigator.storage?.persist?.().catch(() => false);
    let loaded = 0;
    for (const { name, bytes } of index.packs) {
      const mark = this.#address(`offline/${name}`);
      if ((await cache.match(mark)) === undefined) {
        await this.#savePack(cache, name, signal, (part) => {
          onProgress(loaded + part);
        });
        await cache.put(mark, new Response('saved'));
      }
      loaded += bytes;
      onProgress(loaded);
    }
    await cache.put(this.#address(completeMark), new Response('complete'));
    await this.#removeAll(index.version);
  }

  /** Removes what is saved. */
  async remove(): Promise<void> {
    await this.#removeAll();
  }

  async #savePack(
    cache: Cache,
    name: string,
    signal: AbortSignal,
    onProgress: (bytes: number) => void,
  ): Promise<void> {
    const answer = await fetch(`${this.#base}offline/${name}`, { signal });
    if (!answer.ok || answer.body === null) throw new Error(`offline/${name}: ${answer.status}`);
    let bytes = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onProgress(bytes);
        controller.enqueue(chunk);
      },
    });
    const stream = answer.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
    const pack = readPack(new Uint8Array(await new Response(stream).arrayBuffer()));
    for (const { path, body } of pack) {
      signal.throwIfAborted();
      const headers = { 'content-type': typeOfFile(path), 'content-length': String(body.length) };
      await cache.put(this.#address(path), new Response(body as BodyInit, { headers }));
    }
  }

  async #removeAll(except?: string): Promise<void> {
    for (const name of await caches.keys()) {
      const version = savedVersion(this.#base, name);
      if (version !== undefined && version !== except) await caches.delete(name);
    }
  }

  #address(path: string): string {
    return new URL(this.#base + path.replace(/^\//u, ''), location.origin).href;
  }
}
