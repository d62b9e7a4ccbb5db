import { editDistance } from '../text/distance.ts';

/** Titles are compared only with those that share this many letters at one end: a slip cannot spoil both. */
const sharedEnd = 10;

/**
 * Finds titles that differ by a slip or two.
 *
 * @param identities from `titleIdentity`; all different
 * @returns pairs, in the order of the first, then the second
 */
export function findAlike(identities: readonly string[]): [string, string][] {
  const blocks = new Map<string, number[]>();
  identities.forEach((identity, index) => {
    if (identity.length < 2 * sharedEnd) return;
    for (const end of [`^${identity.slice(0, sharedEnd)}`, `${identity.slice(-sharedEnd)}$`]) {
      const block = blocks.get(end);
      if (block) block.push(index);
      else blocks.set(end, [index]);
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const block of blocks.values()) {
    block.forEach((first, at) => {
      for (const second of block.slice(at + 1)) {
        if (isAlike(identities[first] ?? '', identities[second] ?? ''))
          pairs.set(`${first} ${second}`, [first, second]);
      }
    });
  }
  return [...pairs.values()]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([first, second]) => [identities[first] ?? '', identities[second] ?? '']);
}

/** One letter in twenty-five may differ, at least two; but `Part 1` and `Part 2` are two papers. */
function isAlike(first: string, second: string): boolean {
  const allowed = Math.max(2, Math.floor(Math.min(first.length, second.length) / 25));
  if (first.replace(/\p{N}/gu, '') === second.replace(/\p{N}/gu, '')) return false;
  return editDistance(first, second, allowed) <= allowed;
}
