/**
 * Text without what the fonts of pictures lack: a letter with marks loses them, letters of other scripts become an
 * ellipsis, other signs go.
 *
 * @param missing characters that no font has
 * @returns empty where no letter or digit is left
 */
export function drawableText(text: string, missing: ReadonlySet<string>): string {
  const has = (piece: string): boolean => ![...piece].some((sign) => missing.has(sign));
  const drawn = [...text.normalize('NFC')].map((sign) => {
    if (has(sign)) return sign;
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
    if (plain !== '' && has(plain)) return plain;
    return /[\p{L}\p{N}]/u.test(sign) ? '…' : '';
  });
  const kept = drawn
    .join('')
    .replace(/…(?:[\s\p{P}]*…)+/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : '';
}
