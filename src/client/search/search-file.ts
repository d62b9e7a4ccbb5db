import type { LaterWords } from '../../lib/search/searcher.ts';

/**
 * Asks the site for one of the files that the search needs.
 *
 * @param base path of the site, with a slash at both ends
 * @throws when the file is not there
 */
export async function fetchSearchFile(base: string, name: string): Promise<Response> {
  const answer = await fetch(`${base}search/${name}`);
  if (!answer.ok) throw new Error(`search/${name}: ${answer.status}`);
  return answer;
}

/** The words that a browser loads when they are needed, the common ones before the rare ones. */
export function laterWords(base: string): LaterWords[] {
  return ['words', 'rare', 'mixed'].map((name) => ({
    mixed: name === 'mixed',
    load: () => fetchSearchFile(base, `${name}.json`).then((file) => file.json() as Promise<string[]>),
  }));
}
