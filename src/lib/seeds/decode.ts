import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Turns the bytes of a seed file into text. A byte-order mark is taken off (UTF-8 or UTF-16); bytes that are
 * no UTF-8 become U+FFFD, each with a warning that says where.
 *
 * @param file path for diagnostics, relative to the survey's root
 * @param content the bytes, or text that was decoded elsewhere
 */
export function decodeText(
  file: string,
  content: Uint8Array | string,
): { text: string; diagnostics: Diagnostic[] } {
  if (typeof content === 'string') return { text: content.replace(/^\uFEFF/u, ''), diagnostics: [] };
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decodeUtf16(content, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(content, 'utf-16be');

  const diagnostics: Diagnostic[] = [];
  const lines = splitBytes(content).map((bytes, index) => {
    const line = decodeLine(bytes);
    if (line.valid) return line.text;
    for (const match of line.text.matchAll(/\uFFFD+/gu)) {
      diagnostics.push({
        rule: 'invalid-utf8',
        severity: 'warning',
        message: `Line ${index + 1} holds bytes that are not UTF-8; they became "${match[0]}".`,
        hint: 'Save the file as UTF-8, or type the missing character.',
        place: {
          file,
          line: index + 1,
          column: match.index + 1,
          endColumn: match.index + 1 + match[0].length,
        },
      });
    }
    return line.text;
  });
  return { text: lines.join('\n').replace(/^\uFEFF/u, ''), diagnostics };
}

function decodeUtf16(content: Uint8Array, encoding: string): { text: string; diagnostics: Diagnostic[] } {
  return { text: new TextDecoder(encoding).decode(content), diagnostics: [] };
}

/** Cuts at line feeds: that byte never occurs inside a longer UTF-8 character, so a bad place stays on its line. */
function splitBytes(content: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = content.indexOf(10); end !== -1; end = content.indexOf(10, start)) {
    lines.push(content.subarray(start, end));
    start = end + 1;
  }
  lines.push(content.subarray(start));
  return lines;
}

function decodeLine(bytes: Uint8Array): { text: string; valid: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), valid: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), valid: false };
  }
}
