/** A text as a string of CSS, quotation marks included. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\n\r\f]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
