import { parseAccent } from './accents.ts';
import { createBuilder } from './builder.ts';
import type { Builder } from './builder.ts';
import { addCommand, addStyled } from './commands-in-text.ts';
import { groupRole, isStrayBrace } from './groups.ts';
import { addAddress, addUrlCommand } from './links.ts';
import type { Source } from './pairs.ts';
import { asDash, asReference, asTie } from './punctuation.ts';
import { pairQuotes } from './quotes.ts';
import type { Span } from './span.ts';
import type { RepairedText } from '../types.ts';

/** What the walk carries along. */
interface Walk {
  source: Source;
  builder: Builder;
  quotes: Map<number, string>;
  /** Closing braces that print nothing, like their partners. */
  dropped: Set<number>;
  /** Tokens that went into the text as they were. */
  kept: number[];
}

/** The tree, and the indexes of the tokens that nothing changed. */
export interface Assembled {
  repaired: RepairedText;
  kept: number[];
}

/** Deeper groups are left as text: a page cannot nest emphasis without end. */
const deepest = 6;

/** Walks over the tokens once and builds the tree: formulas where `spans` says so, text commands, links, marks. */
export function assemble(source: Source, spans: Span[]): Assembled {
  const { tokens } = source;
  const builder = createBuilder(source.text);
  const formulas = new Map(spans.map((span) => [span.from, span]));
  const walk: Walk = { source, builder, quotes: pairQuotes(tokens), dropped: new Set(), kept: [] };
  let at = 0;
  while (at < tokens.length) {
    const span = formulas.get(at);
    if (span) addFormula(source, span, builder);
    at = span ? span.to : step(walk, at);
  }
  return { repaired: builder.finish(), kept: walk.kept };
}

function addFormula(
  { tokens }: Source,
  { from, to, tex, display, rule, rest = '' }: Span,
  builder: Builder,
): void {
  const last = tokens[to - 1];
  const start = tokens[from]?.start ?? 0;
  const end = (last?.start ?? 0) + (last?.text.length ?? 0) - rest.length;
  if (display) builder.addDisplay(tex);
  else builder.add({ type: 'inlineMath', value: tex });
  builder.addText(rest);
  builder.repaired(`maths-${rule}`, start, end, display ? `$$${tex}$$` : `$${tex}$`);
}

/** Adds what stands at token `at`; gives the index of the next token to look at. */
function step(walk: Walk, at: number): number {
  const { source, builder } = walk;
  const token = source.tokens[at];
  if (!token) return at + 1;
  const end = token.start + token.text.length;
  const replace = (rule: string, after: string, tokens = 1): number => {
    const last = source.tokens[at + tokens - 1] ?? token;
    builder.addText(after);
    builder.repaired(rule, token.start, last.start + last.text.length, after);
    return at + tokens;
  };
  const keep = (): number => {
    walk.kept.push(at);
    builder.addText(token.kind === 'space' ? token.text.replaceAll(/[\n\r]+/g, ' ') : token.text);
    return at + 1;
  };

  const quote = walk.quotes.get(at);
  if (quote !== undefined) return replace('quote', quote);
  switch (token.kind) {
    case 'break':
      builder.endParagraph();
      return at + 1;
    case 'address':
      return addAddress(source, at, builder);
    case 'open':
      return openGroup(walk, at) ?? keep();
    case 'close':
      if (builder.close(at, end)) return at + 1;
      if (walk.dropped.has(at)) return replace('group', '');
      return isStrayBrace(source, at) ? replace('stray-brace', '') : keep();
    case 'dash': {
      const dash = asDash(source, at);
      return dash === undefined ? keep() : replace('dash', dash);
    }
    case 'tie':
      return asTie(source, at) === 'space' ? replace('tie', ' ') : keep();
    case 'word': {
      const reference = asReference(source, at);
      if (reference !== undefined) return replace('reference', reference, 2);
      return addUrlCommand(source, at, builder) ?? styled(source, at, builder) ?? keep();
    }
    case 'command':
    case 'symbol': {
      const accent = parseAccent(source, at);
      if (accent) return replace('accent', accent.text, accent.end - at);
      if (token.kind === 'symbol') return keep();
      return (
        addUrlCommand(source, at, builder) ??
        styled(source, at, builder) ??
        addCommand(source, at, builder) ??
        keep()
      );
    }
    default:
      return keep();
  }
}

function styled(source: Source, at: number, builder: Builder): number | undefined {
  return builder.depth() < deepest ? addStyled(source, at, builder) : undefined;
}

function openGroup({ source, builder, dropped }: Walk, at: number): number | undefined {
  const group = groupRole(source, at);
  const close = source.partner[at] ?? -1;
  const start = source.tokens[at]?.start ?? 0;
  if (group.role === 'text' || (group.role === 'style' && builder.depth() >= deepest)) return undefined;
  if (group.role === 'style') {
    builder.open(group.style, close, start);
    return group.from;
  }
  dropped.add(close);
  builder.repaired('group', start, start + 1, '');
  return at + 1;
}
