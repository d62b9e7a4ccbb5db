import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DigestLine } from './lines.ts';
import type { Piece } from './pieces.ts';
import { excerpt, report } from './report.ts';
import type { DigestEntry, LedgerLine } from './types.ts';
import { runsOn, type Unit } from './units.ts';

/** A second abstract shorter than this is taken for one more paragraph of the abstract above. */
const paragraphLength = 300;

/** What a digest's body amounts to; the ledger has the lines of the body only. */
export interface Assembled {
  entries: DigestEntry[];
  ledger: LedgerLine[];
  diagnostics: Diagnostic[];
}

/** Puts titles, abstracts and metadata together; reports every piece that finds no place. */
export function assembleEntries(file: string, pieces: readonly Piece[]): Assembled {
  const state: State = { file, entries: [], ledger: [], diagnostics: [] };
  pieces.forEach((piece, index) => {
    if (piece.role === 'metadata') addMetadata(state, piece);
    else if (piece.role === 'abstract') addAbstract(state, piece.unit);
    else if (piece.role === 'title' && !isStray(state, piece.unit, pieces[index + 1]))
      openEntry(state, piece.unit);
    else addUnknown(state, piece.unit);
  });
  closeEntry(state);
  return state;
}

interface State extends Assembled {
  file: string;
  /** The entry that an abstract or metadata would belong to. */
  open?: DigestEntry | undefined;
  /** True right after metadata that belongs to no entry: one report is enough for a run of them. */
  strayMetadata?: boolean;
}

/** A word or two with nothing below that makes a paper of it: a button or a badge of the page. */
function isStray(state: State, { text }: Unit, next: Piece | undefined): boolean {
  if (next?.role === 'abstract' || next?.role === 'metadata') return false;
  return text.split(' ').length <= (state.entries.length === 0 ? 2 : 1);
}

function openEntry(state: State, { lines, text }: Unit): void {
  closeEntry(state);
  const line = firstLine(lines);
  state.open = {
    file: state.file,
    lines: { from: line, to: line },
    title: text,
    titleLine: line,
    abstract: '',
    abstractLine: line,
  };
  state.entries.push(state.open);
  enter(state, lines, 'title');
}

function closeEntry(state: State): void {
  if (state.open?.abstract === '') {
    const { title, titleLine } = state.open;
    report(
      state,
      titleLine,
      'title-without-abstract',
      `"${excerpt(title)}" has no abstract below it.`,
      'Add the abstract, or delete the line if it is no title.',
    );
  }
  state.open = undefined;
  state.strayMetadata = false;
}

function addAbstract(state: State, { lines, text }: Unit): void {
  const { open } = state;
  const line = firstLine(lines);
  if (open?.abstract === '') {
    open.abstract = text;
    open.abstractLine = line;
    enter(state, lines, 'abstract');
  } else if (open && isParagraph(open, text)) {
    if (!runsOn(open.abstract, text)) {
      const message = `"${excerpt(text)}" was taken for one more paragraph of the abstract of "${excerpt(open.title)}".`;
      report(
        state,
        line,
        'abstract-continued',
        message,
        'If it is the abstract of another paper, put its title above it.',
      );
    }
    open.abstract += `\n\n${text}`;
    enter(state, lines, 'abstract');
  } else {
    closeEntry(state);
    enter(state, lines, 'unknown');
    const message = `The abstract "${excerpt(text)}" has no title above it, so it belongs to no paper.`;
    report(state, line, 'abstract-without-title', message, 'Put its title on a line of its own above it.');
  }
}

/** Metadata ends an abstract: nothing below it is one more paragraph. */
function isParagraph({ abstract, authorCount, date }: DigestEntry, next: string): boolean {
  if (authorCount !== undefined || date !== undefined) return false;
  return next.length < paragraphLength || runsOn(abstract, next);
}

function addMetadata(state: State, { line, metadata }: Extract<Piece, { role: 'metadata' }>): void {
  const { open } = state;
  if (!open) {
    enter(state, [line], 'unknown');
    if (!state.strayMetadata) {
      const message = `"${line.text}" belongs to no paper: no title stands above it.`;
      report(
        state,
        line.number,
        'metadata-without-entry',
        message,
        'Put the title and the abstract above it, or delete it.',
      );
    }
    state.strayMetadata = true;
  } else if (
    (metadata.authorCount !== undefined && open.authorCount !== undefined) ||
    (metadata.date !== undefined && open.date !== undefined)
  ) {
    state.ledger.push({ line: line.number, role: 'unknown' });
    const message = `"${line.text}" is a second count or date for "${excerpt(open.title)}".`;
    report(
      state,
      line.number,
      'metadata-repeated',
      message,
      'Delete it, or add the title that is missing above it.',
    );
  } else {
    Object.assign(open, metadata);
    enter(state, [line], 'metadata');
  }
}

function addUnknown(state: State, { lines, text }: Unit): void {
  for (const { number } of lines) state.ledger.push({ line: number, role: 'unknown' });
  const message = `"${excerpt(text)}" is no title, abstract, metadata or page header.`;
  report(
    state,
    firstLine(lines),
    'digest-line-unknown',
    message,
    'Delete the line, or join it to the abstract that it belongs to.',
  );
}

/** Writes lines into the ledger, for the open entry if there is one. */
function enter(state: State, lines: readonly DigestLine[], role: LedgerLine['role']): void {
  const { open } = state;
  for (const { number } of lines) {
    state.ledger.push(
      open ? { line: number, role, entry: state.entries.length - 1 } : { line: number, role },
    );
    if (open) open.lines.to = number;
  }
}

function firstLine(lines: readonly DigestLine[]): number {
  return lines[0]?.number ?? 1;
}
