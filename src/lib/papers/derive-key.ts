import { toPaperKey } from '../seeds/paper-key.ts';
import { hashText } from '../text/hash.ts';
import { titleIdentity } from './identity.ts';

/** Long enough to tell titles apart, short enough for an address. */
const longest = 80;

/**
 * Makes the key of a paper that the bibliography does not know, from nothing but its title, so that it stays the
 * same whatever else is in the survey: `learning-to-count`. What was cut off or cannot be written in Latin letters
 * is stood for by a hash.
 *
 * @param taken keys that other papers have
 */
export function deriveKey(title: string, taken: ReadonlySet<string>): string {
  const identity = titleIdentity(title);
  const hash = hashText(identity);
  const words = toPaperKey(title.replace(/[_.]/gu, ' ')).split('-');
  let key = '';
  for (const word of words) {
    if (key.length + 1 + word.length > longest) break;
    key += key === '' ? word : `-${word}`;
  }
  const isWhole = key.replace(/^paper-|-/gu, '') === identity.replace(/^paper/u, '');
  const candidates = [
    ...(isWhole ? [key] : []),
    ...[6, 10, 16].map((length) => `${key || 'paper'}-${hash.slice(0, length)}`),
  ];
  const free = candidates.find((candidate) => candidate !== '' && !taken.has(candidate));
  return free ?? `${key || 'paper'}-${hash}-${taken.size}`;
}
