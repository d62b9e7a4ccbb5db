/**
 * Starts the service worker, which keeps what was read readable without a network, and says when a newer version of the
 * site is ready. The newer version is offered; nothing reloads by itself.
 *
 * @param base path of the site, with a slash at both ends
 */
async function register(base: string): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  if (isFirst) {
    // This page was loaded before the worker was there.
    const parts = performance.getEntriesByType('resource').map(({ name }) => name);
    const addresses = [location.href.replace(/#.*$/u, ''), ...parts];
    (await navigator.serviceWorker.ready).active?.postMessage({ type: 'REMEMBER', addresses });
    return;
  }
  const offer = async (): Promise<void> => {
    if (registration.waiting === null) return;
    const { offerVersion } = await import('./new-version.ts');
    offerVersion(registration.waiting);
  };
  await offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => void offer());
  });
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
