import { mathCommands } from './commands.ts';
import { greekLetters } from './greek.ts';
import type { Source } from './pairs.ts';
import { asTie } from './punctuation.ts';
import type { Leftover } from '../types.ts';

type Suspicion = Pick<Leftover, 'rule' | 'text' | 'reason'>;

/** What looks damaged among the tokens that no repair touched, and could not be repaired without guessing. */
export function findLeftovers(source: Source, kept: number[]): Leftover[] {
  return kept.flatMap((at): Leftover[] => {
    const suspicion = suspect(source, at);
    return suspicion ? [{ ...suspicion, offset: source.tokens[at]?.start ?? 0 }] : [];
  });
}

function suspect(source: Source, at: number): Suspicion | undefined {
  const token = source.tokens[at];
  switch (token?.kind) {
    case 'word':
      return suspectWord(source, at, token.text);
    case 'open':
      if (source.tokens[at - 1]?.kind === 'open') return undefined;
      return { rule: 'braces', text: excerpt(source, at), reason: 'a set, or a group whose command is lost' };
    case 'close':
      if ((source.partner[at] ?? -1) >= 0) return undefined;
      return { rule: 'braces', text: '}', reason: 'a closing brace without its partner' };
    case 'script':
      if (token.text === '_') return undefined;
      return {
        rule: 'script',
        text: excerpt(source, at - 1),
        reason: 'a superscript on something that is no formula',
      };
    case 'tie':
      if (asTie(source, at) !== 'unclear') return undefined;
      return { rule: 'tie', text: excerpt(source, at - 1), reason: 'a space, a range or "about"' };
    case 'quote':
      return { rule: 'quote', text: excerpt(source, at), reason: 'a quotation mark without its partner' };
    case 'symbol':
      return suspectSymbol(source, at, token.text);
    default:
      return undefined;
  }
}

function suspectWord(source: Source, at: number, text: string): Suspicion | undefined {
  const { tokens, partner } = source;
  const next = tokens[at + 1];
  if (text === 'O' && next?.text === '(' && (partner[at + 1] ?? -1) > 0)
    return {
      rule: 'order',
      text: excerpt(source, at, partner[at + 1]),
      reason: 'a command inside is lost, perhaps \\sqrt',
    };
  const command = mathCommands.get(text);
  if (command && next?.kind === 'number' && /^(?:to|in|sim|le|ge)$/.test(text))
    return {
      rule: 'glued-word',
      text: excerpt(source, at),
      reason: 'a space or a command before the number is lost',
    };
  if (
    command &&
    command.ambiguous === undefined &&
    command.kind !== 'font' &&
    command.kind !== 'function' &&
    text.length > 2
  )
    return { rule: 'command-word', text, reason: 'the name of a command, with no formula around it' };
  if (greekLetters.has(text) && text.length > 2)
    return { rule: 'greek-word', text: excerpt(source, at), reason: 'a Greek letter or an ordinary word' };
  if (
    /^[A-Z][a-z]+$/.test(text) &&
    /^(?:19|20)\d\d$/.test(next?.text ?? '') &&
    tokens[at - 1]?.kind === 'space'
  )
    return {
      rule: 'citation',
      text: text + next?.text,
      reason: 'perhaps the key of a citation whose command is lost',
    };
  return undefined;
}

function suspectSymbol({ tokens }: Source, at: number, text: string): Suspicion | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (text === '(' && after?.text === ')' && before?.kind === 'word')
    return {
      rule: 'empty-brackets',
      text: `${before.text}()`,
      reason: 'an argument such as \\cdot may be lost',
    };
  if (text === '"' && after?.text === "'" && tokens[at + 2]?.kind !== 'word')
    return { rule: 'quote', text: `"'`, reason: 'two closing quotation marks' };
  return undefined;
}

/** A few words from token `at`, or the text up to token `last`. */
function excerpt({ text, tokens }: Source, at: number, last?: number): string {
  const start = tokens[Math.max(0, at)]?.start ?? 0;
  const end = last === undefined ? start + 24 : (tokens[last]?.start ?? start) + 1;
  return text.slice(start, Math.min(end, start + 60));
}
