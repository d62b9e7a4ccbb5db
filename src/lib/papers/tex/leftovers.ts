import { mathCommands } from './commands.ts';
import { greekLetters } from './greek.ts';
import type { Source } from './pairs.ts';
import { asTie } from './punctuation.ts';
import type { Leftover } from '../types.ts';

const longest = 60;

type Suspicion = Omit<Leftover, 'offset'>;

/** What looks damaged among the tokens that no repair touched, and could not be repaired without guessing. */
export function findLeftovers(source: Source, kept: number[]): Leftover[] {
  return kept.flatMap((at): Leftover[] => {
    const suspicion = suspect(source, at);
    return suspicion ? [{ ...suspicion, offset: source.tokens[at]?.start ?? 0 }] : [];
  });
}

function suspect(source: Source, at: number): Suspicion | undefined {
  const token = source.tokens[at];
  const before = source.tokens[at - 1];
  const partner = source.partner[at] ?? -1;
  switch (token?.kind) {
    case 'word':
      return suspectWord(source, at, token.text);
    case 'open':
      if (before?.kind === 'open') return undefined;
      return say(
        'braces',
        excerpt(source, at, Math.max(at, partner)),
        'a set, or a group whose command is lost',
      );
    case 'close':
      return partner < 0 ? say('braces', '}', 'a closing brace without its partner') : undefined;
    case 'script':
      if (token.text === '_' && !/^[|)}]$/.test(before?.text ?? '')) return undefined;
      return say('script', excerpt(source, at - 1, at + 1), 'a script on something that is no formula');
    case 'tie':
      if (asTie(source, at) !== 'unclear') return undefined;
      return say('tie', excerpt(source, at - 1, at + 1), 'a space, a range or "about"');
    case 'quote':
      return say('quote', token.text, 'a quotation mark without its partner');
    case 'symbol':
      return suspectSymbol(source, at, token.text);
    default:
      return undefined;
  }
}

function suspectWord(source: Source, at: number, text: string): Suspicion | undefined {
  const { tokens, partner } = source;
  const next = tokens[at + 1];
  const close = partner[at + 1] ?? -1;
  if (text === 'O' && next?.text === '(' && close > 0)
    return say('order', excerpt(source, at, close), 'a command inside is lost, perhaps \\sqrt');
  if (/^(?:to|in|sim|le|ge)$/.test(text) && next?.kind === 'number')
    return say('glued-word', excerpt(source, at, at + 1), 'a space or a command before the number is lost');
  if (isCommandName(text))
    return say('command-word', text, 'the name of a command, with no formula around it');
  if (greekLetters.has(text) && text.length > 2)
    return say('greek-word', text, 'a Greek letter or an ordinary word');
  if (
    /^[A-Z][a-z]+$/.test(text) &&
    /^(?:19|20)\d\d$/.test(next?.text ?? '') &&
    tokens[at - 1]?.kind === 'space'
  )
    return say(
      'citation',
      excerpt(source, at, at + 1),
      'perhaps the key of a citation whose command is lost',
    );
  return undefined;
}

/** `leq`, `mapsto`: names that no English text contains. */
function isCommandName(text: string): boolean {
  const command = mathCommands.get(text);
  if (!command || command.ambiguous !== undefined || text.length < 3) return false;
  return command.kind === 'relation' || command.kind === 'binary' || command.kind === 'symbol';
}

function suspectSymbol(source: Source, at: number, text: string): Suspicion | undefined {
  const { tokens } = source;
  const after = tokens[at + 1]?.text;
  if (text === '(' && after === ')' && tokens[at - 1]?.kind === 'word')
    return say('empty-brackets', excerpt(source, at - 1, at + 1), 'an argument such as \\cdot may be lost');
  if (text === '"' && after === "'" && tokens[at + 2]?.kind !== 'word')
    return say('quote', excerpt(source, at, at + 1), 'two closing quotation marks');
  return undefined;
}

function say(rule: string, text: string, reason: string): Suspicion {
  return { rule, text, reason };
}

/** The digest's text from one token to another, both included; cut when it is long. */
function excerpt({ text, tokens }: Source, from: number, to: number): string {
  const start = tokens[Math.max(0, from)]?.start ?? 0;
  const last = tokens[Math.min(to, tokens.length - 1)];
  const end = (last?.start ?? start) + (last?.text.length ?? 0);
  return end - start > longest ? `${text.slice(start, start + longest)}…` : text.slice(start, end);
}
