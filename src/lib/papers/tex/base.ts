import { mathCommands } from './commands.ts';
import { parseDelimited } from './delimiters.ts';
import { numberInMaths } from './emit.ts';
import { parseFence } from './fence.ts';
import { greekLetters } from './greek.ts';
import { insideMaths } from './inside.ts';
import type { Operand, Piece } from './piece.ts';
import type { Source } from './pairs.ts';

const twoLetterWords =
  /^(?:Ad|Ai|Al|Am|An|As|At|Be|By|De|Di|Do|El|En|Et|Eg|Go|He|Ho|Ie|If|In|Is|It|La|Le|Li|Lo|Ma|Me|Mr|Ms|My|No|Of|Oh|On|Or|Ph|So|St|Th|To|Un|Up|Us|Vs|We|Xi|Ye)$/;

/** An operand without scripts and arguments: a letter, a number, a command with its groups, a bracket. */
export function parseBase(source: Source, at: number): Operand | undefined {
  const token = source.tokens[at];
  switch (token?.kind) {
    case 'number':
      return { end: at + 1, tex: numberInMaths(token.text), strength: 'number' };
    case 'command':
      return parseCommand(source, at, token.text.slice(1));
    case 'word':
      return parseWord(source, at, token.text);
    default:
      return parseDelimited(source, at);
  }
}

function parseWord(source: Source, at: number, text: string): Operand | undefined {
  const next = source.tokens[at + 1];
  const command = mathCommands.get(text);
  if (command?.kind === 'font' || command?.kind === 'function') return parseCommand(source, at, text);
  if (text === 'left') return strong(parseFence(source, at));
  if (/^[A-Za-z]$/.test(text))
    return { end: at + 1, tex: text, strength: /^[aI]$/.test(text) ? 'article' : 'variable' };
  const greek = greekLetters.get(text);
  if (greek) return { end: at + 1, tex: `\\${text}`, strength: greek.certain ? 'strong' : 'greek' };
  if (command?.kind === 'symbol' && command.ambiguous === undefined)
    return { end: at + 1, tex: `\\${text}`, strength: 'strong' };
  if (command?.kind === 'operator' && next?.kind === 'script')
    return { end: at + 1, tex: `\\${text}`, strength: 'strong', needsScript: true, takesOperand: true };
  if (/^[A-Z][a-z]$/.test(text) && next?.kind !== 'script' && !twoLetterWords.test(text))
    return { end: at + 1, tex: text, strength: 'product' };
  // `pos_t`, `Li_2`, `resid_{c,t}`; not `layer_1` or `token_turing`
  const grouped = source.tokens[at + 2]?.kind === 'open';
  if (next?.kind === 'script' && /^[A-Za-z]+$/.test(text) && text.length <= (grouped ? 12 : 3))
    return { end: at + 1, tex: text, strength: 'strong', needsScript: true };
  return undefined;
}

/** A command with its groups: `\alpha`, `mathbb{R}`, `\frac{1}{2}`, `\left( … \right)`. */
function parseCommand(source: Source, at: number, name: string): Operand | undefined {
  const command = mathCommands.get(name);
  if (name === 'left') return strong(parseFence(source, at));
  const isLetter = greekLetters.has(name) || command?.kind === 'symbol' || command?.kind === 'operator';
  if (isLetter)
    return { end: at + 1, tex: `\\${name}`, strength: 'strong', takesOperand: command?.kind === 'operator' };
  if (command?.kind !== 'font' && command?.kind !== 'function') return undefined;
  if (/^text(?!rm)/.test(name)) return undefined;
  const groups = /frac$|^binom$/.test(name) ? 2 : 1;
  let tex = `\\${name}`;
  let end = at + 1;
  for (let group = 0; group < groups; group++) {
    const close = source.tokens[end]?.kind === 'open' ? (source.partner[end] ?? -1) : -1;
    const inner = close > end ? insideMaths(source, end + 1, close) : undefined;
    if (inner === undefined) return undefined;
    tex += `{${inner}}`;
    end = close + 1;
  }
  return { end, tex, strength: 'strong' };
}

function strong(piece: Piece | undefined): Operand | undefined {
  return piece && { ...piece, strength: 'strong' };
}
