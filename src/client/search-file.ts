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
