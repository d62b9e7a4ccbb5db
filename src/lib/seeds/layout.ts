import type { Piece } from './pieces.ts';
import type { DigestLayout } from './types.ts';

/**
 * Names the layout: dated when there is metadata; alternating when most abstracts stand right below their
 * title; spaced otherwise.
 */
export function detectLayout(pieces: readonly Piece[]): DigestLayout {
  let below = 0;
  let apart = 0;
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (piece.role === 'metadata') return 'dated';
    if (previous?.role === 'title' && piece.role === 'abstract') {
      if (piece.unit.lines[0]?.afterBlank) apart += 1;
      else below += 1;
    }
    previous = piece;
  }
  return below > apart ? 'alternating' : 'spaced';
}
