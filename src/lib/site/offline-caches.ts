/** Names of the caches of a site; another survey on the same host has a base path of its own. */
export function cacheNames(base: string): {
  read: string;
  assets: string;
  shell: string;
  saved: (version: string) => string;
} {
  const site = `compendium ${base}`;
  return {
    read: `${site} read`,
    assets: `${site} assets`,
    shell: `${site} shell`,
    saved: (version) => `${site} saved ${version}`,
  };
}

/** The version of a cache that holds a saved survey; undefined for any other cache. */
export function savedVersion(base: string, name: string): string | undefined {
  const start = cacheNames(base).saved('');
  return name.startsWith(start) ? name.slice(start.length) : undefined;
}

/** What is put into a cache of saved files, under this path, once all of them are there. */
export const completeMark = 'offline/complete';
