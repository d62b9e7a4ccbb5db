import { alignUnits } from './align.ts';
import type { DigestLine } from './lines.ts';
import { parseMetadata, type Metadata } from './metadata.ts';
import { abstractLikeness } from './shape.ts';
import { joinLines, type Unit } from './units.ts';
import { wrapWidth } from './wrap.ts';

/** What one run of lines of a digest's body is. */
export type Piece =
  | { role: 'title' | 'abstract' | 'unknown'; unit: Unit }
  | { role: 'metadata'; line: DigestLine; metadata: Metadata };

/**
 * Sorts the lines below the page header into titles, abstracts and metadata. Metadata ends an entry, so titles
 * and abstracts are aligned within each stretch between two runs of metadata.
 */
export function readPieces(body: readonly DigestLine[]): Piece[] {
  const width = wrapWidth(body.filter(({ text }) => parseMetadata(text) === undefined));
  const pieces: Piece[] = [];
  let stretch: DigestLine[] = [];
  const closeStretch = (): void => {
    pieces.push(...readStretch(stretch, width));
    stretch = [];
  };
  body.forEach((line, index) => {
    const metadata = metadataAt(body, index);
    if (!metadata) stretch.push(line);
    else {
      closeStretch();
      pieces.push({ role: 'metadata', line, metadata });
    }
  });
  closeStretch();
  return pieces;
}

/** A lone `·` or `•` is metadata only beside a line that says something. */
function metadataAt(body: readonly DigestLine[], index: number): Metadata | undefined {
  const read = (at: number): Metadata | undefined => parseMetadata(body[at]?.text ?? '-');
  const here = read(index);
  if (!here || Object.keys(here).length > 0) return here;
  const beside = [read(index - 1), read(index + 1)];
  return beside.some((metadata) => metadata && Object.keys(metadata).length > 0) ? here : undefined;
}

function readStretch(lines: readonly DigestLine[], width: number | undefined): Piece[] {
  const units = joinLines(lines, width);
  const readable = units.filter(hasLetters);
  const roles = alignUnits(readable.map(({ text }) => abstractLikeness(text)));
  const roleOf = new Map(readable.map((unit, index) => [unit, roles[index]]));
  return units.map((unit) => ({ role: roleOf.get(unit) ?? 'unknown', unit }));
}

/** Rules, page numbers and bullets have none. */
function hasLetters({ text }: Unit): boolean {
  return /\p{L}/u.test(text);
}
