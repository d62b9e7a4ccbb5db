import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { assembleEntries } from './assemble.ts';
import { decodeText } from './decode.ts';
import { detectLayout } from './layout.ts';
import { splitLines, type DigestLine } from './lines.ts';
import { findPageHeader } from './page-header.ts';
import { readPieces } from './pieces.ts';
import type { Digest, LedgerLine } from './types.ts';

/**
 * Reads a digest: finds the page header, the metadata lines, the titles and the abstracts, in whichever of the
 * three layouts (see `seeds/README.md`). Every non-blank line is in the ledger; a line that fits nothing has
 * the role `unknown` and a diagnostic. Never throws.
 *
 * @param file file name inside `seeds/`
 * @param content the bytes, or text that was decoded elsewhere
 */
export function parseDigest(file: string, content: Uint8Array | string): Digest {
  const path = `seeds/${file}`;
  const decoded = decodeText(path, content);
  const { lines, diagnostics } = splitLines(path, decoded.text);
  const problems: Diagnostic[] = [...decoded.diagnostics, ...diagnostics];

  const header = findPageHeader(lines);
  const body: DigestLine[] = [];
  const ledger: LedgerLine[] = [];
  lines.forEach((line, index) => {
    const part = header[index] ?? { kind: 'none' };
    if (part.kind !== 'none') ledger.push({ line: line.number, role: 'header' });
    if (part.kind === 'glued') body.push({ ...line, text: part.title });
    if (part.kind === 'none') body.push(line);
  });
  const place = { file: path, line: 1, column: 1 };
  if (body.length === 0) {
    const message = `${file} holds no papers.`;
    const hint = 'Paste titles and abstracts into it, or delete the file.';
    problems.push({ rule: 'digest-empty', severity: 'warning', message, hint, place });
    return { file, layout: 'empty', entries: [], ledger, diagnostics: problems };
  }
  if (ledger.length === 0) {
    const message = `${file} has no page header; every line was read as a title, an abstract or metadata.`;
    problems.push({ rule: 'digest-header-missing', severity: 'note', message, place });
  }

  const pieces = readPieces(body);
  const assembled = assembleEntries(file, pieces);
  ledger.push(...assembled.ledger);
  ledger.sort((a, b) => a.line - b.line);
  problems.push(...assembled.diagnostics);
  return { file, layout: detectLayout(pieces), entries: assembled.entries, ledger, diagnostics: problems };
}
