/** A run of tokens that is mathematics. */
export interface Span {
  from: number;
  /** Exclusive. */
  to: number;
  tex: string;
  display: boolean;
  rule: string;
  /** Characters of the last token that do not belong to it (`Reparam` of `sigmaReparam`). */
  rest?: string;
}
