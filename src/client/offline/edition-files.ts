/**
 * In a survey that is opened from disk, a page may not ask for files. This stands before every other script and lets
 * them ask all the same: `fetch` loads a script of the same name, which hands over the content of the file. It also
 * completes addresses of folders, in links and forms, for which no server looks up `index.html`.
 */
const received = new Map<string, (content: string) => void>();

declare global {
  interface Window {
    /** Called by the script of a file. */
    editionFile?: (path: string, content: string) => void;
  }
}

const script = document.currentScript as HTMLScriptElement | null;
/** Folder of the edition. */
const root = new URL('../', script?.src ?? location.href).href;

window.editionFile = (path, content) => {
  received.get(path)?.(content);
};

const fetchFromNetwork = window.fetch.bind(window);

window.fetch = (input, options) => {
  const address = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
  return address.startsWith(root) ? fetchFile(address) : fetchFromNetwork(input, options);
};

function fetchFile(address: string): Promise<Response> {
  const path = address.slice(root.length).replace(/[?#].*$/u, '');
  return new Promise((resolve, reject) => {
    const carrier = document.createElement('script');
    received.set(path, (content) => {
      received.delete(path);
      carrier.remove();
      resolve(new Response(content));
    });
    carrier.src = `${root}${path}.js`;
    carrier.addEventListener('error', () => {
      received.delete(path);
      carrier.remove();
      reject(new TypeError(`${path} is not in this edition`));
    });
    document.head.append(carrier);
  });
}

/** `papers/x/` on disk is `papers/x/index.html`. */
function complete(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link === null || !link.href.startsWith(root)) return;
  link.href = fileOf(link.href);
}

function fileOf(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(address) ?? [];
  return path.endsWith('/') ? `${path}index.html${rest}` : address;
}

for (const event of ['pointerover', 'focusin', 'click', 'auxclick'])
  document.addEventListener(event, complete, true);

document.addEventListener(
  'submit',
  ({ target }) => {
    if (target instanceof HTMLFormElement && target.action.startsWith(root))
      target.action = fileOf(target.action);
  },
  true,
);

export {};
