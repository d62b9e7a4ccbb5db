const prime = [0x01b3, 0x0000, 0x0100, 0x0000] as const;

/**
 * 64-bit FNV-1a of a text in UTF-8, as 16 hex digits. Not for secrets.
 *
 * Method: Fowler, Noll, Vo; draft-eastlake-fnv, test vectors there. The 64 bits are four limbs of 16, lowest first.
 */
export function hashText(text: string): string {
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (const byte of new TextEncoder().encode(text)) {
    a ^= byte;
    const low = a * prime[0];
    const second = b * prime[0] + (low >>> 16);
    const third = c * prime[0] + a * prime[2] + (second >>> 16);
    const fourth = d * prime[0] + b * prime[2] + (third >>> 16);
    [a, b, c, d] = [low & 0xffff, second & 0xffff, third & 0xffff, fourth & 0xffff];
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
