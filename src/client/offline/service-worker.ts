import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cacheNames, completeMark, savedVersion } from '../../lib/site/offline-caches.ts';

/** The part of a service worker's global scope that is used here; its whole library would shadow that of pages. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: { origin: string };
}

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Filled in by the build. */
declare const __SITE__: { version: string; shell: string[]; base: string };

const { shell, base } = __SITE__;
const names = cacheNames(base);
const address = (path: string): string =>
  new URL(base + path.replace(/^\//u, ''), scope.location.origin).href;

// The network is asked first, so that nobody reads an old page while there is a new one; without it, or where it takes
// too long, what was read before, and what was saved, is shown.
const pages = new NetworkFirst({
  cacheName: names.read,
  networkTimeoutSeconds: 4,
  plugins: [new ExpirationPlugin({ maxEntries: 400, purgeOnQuotaError: true })],
});
// The name of such a file changes with its content.
const assets = new CacheFirst({
  cacheName: names.assets,
  plugins: [new ExpirationPlugin({ maxEntries: 800, purgeOnQuotaError: true })],
});

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(names.shell).then(async (cache) => {
      await cache.addAll(shell.map((path) => new Request(address(path), { cache: 'reload' })));
    }),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('message', (event) => {
  const message = event.data as { type?: string; addresses?: string[] } | undefined;
  if (message?.type === 'SKIP_WAITING') void scope.skipWaiting();
  if (message?.type === 'REMEMBER') event.waitUntil(remember(message.addresses ?? []));
});

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin &&
    url.href.startsWith(address('')) &&
    /\/(?:_astro|pagefind\/(?:index|fragment))\//u.test(url.pathname),
  assets,
);
registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin &&
    url.href.startsWith(address('')) &&
    !url.pathname.includes('/offline/') &&
    !request.headers.has('range'),
  pages,
);
// Packs and their list are saved by the page that loads them.
setDefaultHandler(({ request }) => fetch(request));
setCatchHandler(async ({ request }) => {
  const saved =
    (await fromSaved(request.url)) ??
    (await (await caches.open(names.shell)).match(request, { ignoreSearch: true }));
  if (saved !== undefined) return saved;
  if (request.mode !== 'navigate') return Response.error();
  return (await (await caches.open(names.shell)).match(address('/offline/'))) ?? Response.error();
});

/** A file of the saved survey, whatever stands behind `?` in its address. */
async function fromSaved(url: string): Promise<Response | undefined> {
  const wanted = url.replace(/[?#].*$/u, '');
  for (const name of (await caches.keys()).sort().reverse()) {
    if (savedVersion(base, name) === undefined) continue;
    const cache = await caches.open(name);
    const found = await cache.match(wanted);
    if (found !== undefined && (await cache.match(address(completeMark))) !== undefined) return found;
  }
  return undefined;
}

/** Keeps what the first page was made of, which was loaded before this worker was there. */
async function remember(addresses: readonly string[]): Promise<void> {
  for (const url of addresses.filter((each) => each.startsWith(address('')))) {
    const cache = await caches.open(/\/_astro\//u.test(url) ? names.assets : names.read);
    if ((await cache.match(url)) === undefined) await cache.add(url).catch(() => undefined);
  }
}
