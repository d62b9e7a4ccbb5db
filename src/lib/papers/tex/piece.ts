/** A piece of TeX made from the tokens up to `end` (exclusive). */
export interface Piece {
  end: number;
  tex: string;
}

/**
 * How sure an operand is of being mathematics by itself:
 * `strong` needs no company (`N^2`, `\alpha`, `mathbb{R}`); `variable` is one letter; `greek` the bare name of a letter
 * that is also a word; `product` two letters such as `Ax`; `set` a list of numbers; `article` the words "a" and "I".
 */
export type Strength = 'strong' | 'variable' | 'greek' | 'number' | 'product' | 'set' | 'article';

export interface Operand extends Piece {
  strength: Strength;
  /** A name that is no mathematics without a script (`pos` of `pos_t`, `max` of `max_x`). */
  needsScript?: boolean;
  /** `\sum_{i=1}^n`, `\log`: what stands behind a space belongs to it. */
  takesOperand?: boolean;
}
