import type { Workbox } from 'workbox-window';

/**
 * Starts the service worker, which keeps what was read readable without a network, and says when a newer version of the
 * site is ready. The newer version is offered; nothing reloads by itself.
 *
 * @param base path of the site, with a slash at both ends
 */
async function register(base: string): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox(`${base}sw.js`, { scope: base });
  worker.addEventListener('waiting', () => {
    offer(worker);
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

function offer(worker: Workbox): void {
  if (document.querySelector('.new-version') !== null) return;
  const note = document.createElement('div');
  note.className = 'new-version';
  note.role = 'status';
  const show = document.createElement('button');
  show.type = 'button';
  show.textContent = 'Show it';
  show.addEventListener('click', () => {
    worker.addEventListener('controlling', () => {
      location.reload();
    });
    worker.messageSkipWaiting();
  });
  const later = document.createElement('button');
  later.type = 'button';
  later.textContent = 'Later';
  later.addEventListener('click', () => {
    note.remove();
  });
  note.append('A newer version of this survey is ready. ', show, later);
  document.body.append(note);
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
