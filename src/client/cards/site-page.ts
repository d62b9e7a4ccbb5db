const pages = new Map<string, Promise<Document | undefined>>();

/**
 * The page at a path of this site: this page itself, or another one, loaded once and kept. Nothing of it runs. Nothing
 * where it cannot be loaded (no network, a page opened from disk); it is then asked for again the next time.
 */
export function sitePage(path: string): Promise<Document | undefined> {
  if (path === location.pathname) return Promise.resolve(document);
  const known = pages.get(path);
  if (known !== undefined) return known;
  const page = load(path).catch(() => undefined);
  pages.set(path, page);
  void page.then((loaded) => loaded === undefined && pages.delete(path));
  return page;
}

async function load(path: string): Promise<Document | undefined> {
  const answer = await fetch(path);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const node of page.querySelectorAll('script, iframe, object, embed')) node.remove();
  for (const node of page.querySelectorAll('*')) {
    for (const { name } of [...node.attributes]) if (name.startsWith('on')) node.removeAttribute(name);
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    link.setAttribute('href', path + (link.getAttribute('href') ?? ''));
  }
  return page;
}

/** Formulas from another page need their style sheet, which a page without formulas does not have. */
export function takeStyles(page: Document): void {
  const sheet = page.querySelector('link[rel="stylesheet"][href*="katex"]');
  const href = sheet?.getAttribute('href');
  if (sheet == null || href == null || document.querySelector(`link[href="${href}"]`) !== null) return;
  document.head.append(document.importNode(sheet));
}
