/** Characters that TeX sources escape inside an address. */
const escapes = /\\([_%#&~$])/g;
const unwanted = /[\s{}<>"`|^\\]/;

/**
 * Where an address that starts at `start` (with `http://` or `https://`) ends; undefined when nothing follows the
 * scheme. A full stop, comma, bracket or quotation mark that ends the sentence does not belong to the address.
 */
export function addressEnd(text: string, start: number): number | undefined {
  const host = text.indexOf('://', start) + 3;
  let end = host;
  let round = 0;
  let lastGood = host;
  while (end < text.length) {
    const character = text[end] ?? '';
    if (character === '\\' && /[_%#&~$]/.test(text[end + 1] ?? '')) end++;
    else if (unwanted.test(character)) break;
    if (character === '(') round++;
    if (character === ')' && --round < 0) break;
    end++;
    if (!/[.,;:!?'*\])]/.test(character) || (character === ')' && round >= 0)) lastGood = end;
  }
  return lastGood > host ? lastGood : undefined;
}

/** The address itself, without TeX's escapes. */
export function plainAddress(text: string): string {
  return text.replaceAll(escapes, '$1');
}
