import type { Place } from './diagnostic.ts';
import { cellsOf, type Cell } from './visible.ts';

export interface FrameOptions {
  /** Columns that the frame may take. */
  width?: number;
  /** Paints the underline. */
  paint?: (text: string) => string;
  /** Paints line numbers and bars. */
  dim?: (text: string) => string;
}

/** One line of the frame: what is printed and, where the span touches it, what is underlined. */
interface FrameLine {
  number: number;
  text: string;
  underline: string;
}

const before = 2;
const after = 1;
const mostMarked = 4;
/** Columns before and behind the span that stay in sight in all, however long it is. */
const leadWidth = 16;

/**
 * The lines around a place with the exact span underlined.
 *
 * ```
 *   40 |
 *   41 | … of training [@zhai2023stabilizing, "entropy collapses"]
 *      |                                       ^^^^^^^^^^^^^^^^^
 * ```
 *
 * Long lines are cut around the span. Columns of the place count UTF-16 units, as editors do. Out: no line break at
 * the end; empty when the place lies outside the source.
 */
export function codeFrame(source: string, place: Place, options: FrameOptions = {}): string {
  const { width = 100, paint = same, dim = same } = options;
  const lines = source.split(/\r\n|\n|\r/u);
  if (place.line < 1 || place.line > lines.length) return '';
  const end = Math.min(Math.max(place.endLine ?? place.line, place.line), lines.length);
  const marked = Math.min(end, place.line + mostMarked - 1);
  const first = Math.max(1, place.line - before);
  const last = Math.min(lines.length, end > marked ? marked : end + after);
  const numberWidth = String(last).length + 2;
  const room = Math.max(leadWidth + 10, width - numberWidth - 3);
  const frame: FrameLine[] = [];
  for (let number = first; number <= last; number += 1) {
    const cells = cellsOf(lines[number - 1] ?? '');
    frame.push({ number, ...drawLine(cells, spanOn(number, cells, place, end), room) });
  }
  const bar = (label: string, text: string): string =>
    `${dim(`${label.padStart(numberWidth)} |`)} ${text}`.trimEnd();
  return withoutBlankEdges(frame, place.line, marked)
    .flatMap(({ number, text, underline }) => [
      bar(String(number), text),
      ...(underline === '' ? [] : [bar('', underline.replace(/\^+.*/u, paint))]),
    ])
    .concat(end > marked ? [bar('…', '')] : [])
    .join('\n');
}

/** Indexes of the cells of a line that the span covers, end not included; `undefined` when it covers none. */
function spanOn(
  number: number,
  cells: Cell[],
  place: Place,
  endLine: number,
): { from: number; to: number } | undefined {
  if (number < place.line || number > endLine) return undefined;
  const firstText = cells.findIndex((cell) => cell.text.trim() !== '');
  const from = number === place.line ? indexOfUnit(cells, place.column) : Math.max(firstText, 0);
  const single = place.endColumn === undefined ? from + 1 : indexOfUnit(cells, place.endColumn);
  const to = number === endLine ? single : cells.length;
  if (number !== place.line && to <= from) return undefined;
  return { from, to: Math.max(to, from + 1) };
}

function indexOfUnit(cells: Cell[], column: number): number {
  let units = 1;
  for (const [index, cell] of cells.entries()) {
    if (units >= column) return index;
    units += cell.units;
  }
  return cells.length;
}

function drawLine(
  cells: Cell[],
  span: { from: number; to: number } | undefined,
  room: number,
): Pick<FrameLine, 'text' | 'underline'> {
  const view = cut(cells, span, room);
  const shown = cells.slice(view.start, view.end);
  const lead = view.start > 0 ? '…' : '';
  const text = `${lead}${shown.map((cell) => cell.text).join('')}${view.end < cells.length ? '…' : ''}`;
  if (span === undefined) return { text, underline: '' };
  const left = lead.length + widthOf(cells.slice(view.start, span.from));
  const carets = Math.max(1, widthOf(cells.slice(span.from, Math.min(span.to, view.end))));
  const goesOn = span.to > view.end && view.end < cells.length ? '…' : '';
  return { text, underline: `${' '.repeat(left)}${'^'.repeat(carets)}${goesOn}` };
}

/** Which cells of a line to show so that it fits into the room and the span is in sight. */
function cut(
  cells: Cell[],
  span: { from: number; to: number } | undefined,
  room: number,
): { start: number; end: number } {
  if (widthOf(cells) <= room) return { start: 0, end: cells.length };
  const { from, to } = span ?? { from: 0, to: 0 };
  const spanWidth = Math.min(widthOf(cells.slice(from, to)), room - 2 - leadWidth);
  const leadRoom = Math.floor((room - 2 - spanWidth) / 2);
  let start = from;
  for (let lead = 0; start > 0; start -= 1) {
    lead += cells[start - 1]?.width ?? 0;
    if (lead > leadRoom) break;
  }
  if (widthOf(cells.slice(0, from)) + spanWidth <= room - 1) start = 0;
  let end = start;
  for (let used = start > 0 ? 2 : 1; end < cells.length; end += 1) {
    used += cells[end]?.width ?? 0;
    if (used > room) break;
  }
  return { start, end };
}

function widthOf(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function withoutBlankEdges(frame: FrameLine[], first: number, last: number): FrameLine[] {
  const start = frame.findIndex(({ number, text }) => text.trim() !== '' || number >= first);
  const end = frame.findLastIndex(({ number, text }) => text.trim() !== '' || number <= last);
  return frame.slice(start, end + 1);
}

function same(text: string): string {
  return text;
}
