/**
 * Starts the service worker, which keeps what was read readable without a network, and says when a newer version of the
 * site is ready. The newer version is offered; nothing reloads by itself.
 *
 * @param base path of the site, with a slash at both ends
 */
async function register(base: string): Promise<void> {
  const { Workbox, offerVersion } = await import('./new-version.ts');
  const worker = new Workbox(`${base}sw.js`, { scope: base });
  worker.addEventListener('waiting', () => {
    offerVersion(worker);
  });
  worker.addEventListener('activated', (event) => {
    // The first page was loaded before the worker was there.
    if (event.isUpdate !== true) {
      const parts = performance.getEntriesByType('resource').map(({ name }) => name);
      worker
        .messageSW({ type: 'REMEMBER', addresses: [location.href.replace(/#.*$/u, ''), ...parts] })
        .catch(() => undefined);
    }
  });
  await worker.register();
}

const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'];
if (
  import.meta.env.PROD &&
  base !== undefined &&
  'serviceWorker' in navigator &&
  location.protocol !== 'file:'
) {
  addEventListener('load', () => {
    const start = (): void => void register(base).catch(() => undefined);
    // Reading comes first.
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 4000 });
    else setTimeout(start, 1500);
  });
}
