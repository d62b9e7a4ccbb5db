import { escapeHtml } from '../markdown/escape-html.ts';
import type { ReferencePiece } from './apa.ts';

/** A reference as HTML, with `<i>` around what stands in italics; word processors keep it when it is pasted. */
export function apaHtml(pieces: readonly ReferencePiece[]): string {
  return pieces
    .map(({ words, italic }) => (italic ? `<i>${escapeHtml(words)}</i>` : escapeHtml(words)))
    .join('');
}
