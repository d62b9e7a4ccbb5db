import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { scanCitation } from '../scan/citation.ts';
import { scanExpression } from '../scan/expression.ts';
import { bareLessThan, scanLessThan } from '../scan/less-than.ts';
import { scanTextual } from '../scan/textual.ts';
import { readAhead, type Reach } from './ahead.ts';
import { take } from './take.ts';
import type { Scanned } from './tokens.ts';

/** `[@key, "words"]`. Stops before the next `[@`, so that an unclosed bracket costs no more than its own text. */
export const bracketedCitation = construct(
  'dialectCitation',
  {
    limit: 20_000,
    stop: (text, code) => code === 64 && text.length > 3 && /\[\s*-?$/u.test(text.slice(-4)),
  },
  (text) => {
    const scanned = scanCitation(text);
    return scanned && { kind: 'citation', textual: false, ...scanned };
  },
);

/** `@key` in running text. */
export const textualCitation: Construct = {
  ...construct(
    'dialectTextualCitation',
    {
      limit: 200,
      stop: (_, code) => code === null || !/[\w:.+@-]/u.test(String.fromCodePoint(Math.max(code, 0))),
    },
    (text) => {
      const scanned = scanTextual(text);
      return scanned && { kind: 'citation', textual: true, ...scanned };
    },
  ),
  previous: mayPrecedeKey,
};

/** The `!` of `so there![@key]`, which would start a picture: plain text when a citation follows. */
export const exclamation: Construct = {
  name: 'dialectExclamation',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const mark: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
    return readAhead(this, effects, { limit: 5, stop: () => false }, ({ text }) =>
      /^!\[\s?-?@/u.test(text) ? mark : nok,
    );
  },
};

/** `{…}`: refused, but for the id of a heading. */
export const brace = construct('dialectBrace', { limit: 500, stop: balanced }, (text) => {
  const { headingId, end, problems } = scanExpression(text);
  if (headingId !== undefined) return { kind: 'headingId', id: headingId, end, problems };
  return { kind: 'refused', end, problems };
});

/** `<Term id="…">`, or a `<` that has no place in prose. */
export const lessThan = construct('dialectLessThan', { limit: 4_000, stop: tagHasEnded }, (text) => {
  const found = scanLessThan(text);
  const scanned = found === 'incomplete' ? bareLessThan() : found;
  if (scanned === undefined) return undefined;
  return scanned.tag === undefined
    ? { kind: 'refused', ...scanned }
    : { kind: 'tags', end: scanned.end, tags: [scanned.tag], problems: [] };
});

function construct(name: string, reach: Reach, scan: (text: string) => Scanned | undefined): Construct {
  return { name, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return readAhead(this, effects, reach, ({ text, pointAt }) => {
      const scanned = scan(text);
      return scanned === undefined ? nok : take(effects, 'dialectText', { scanned, pointAt }, ok);
    });
  }
}

/** No key behind a letter, digit, `/` or `@`: those are emails and addresses. */
function mayPrecedeKey(code: Code): boolean {
  return code === null || code < 0 || !/[\p{L}\p{N}/@]/u.test(String.fromCharCode(code));
}

/** Counts braces as they come, so that reading stops behind the one that closes the first. */
function balanced(text: string, _: Code): boolean {
  if (!text.endsWith('}')) return false;
  let depth = 0;
  for (const character of text) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
  return depth <= 0;
}

function tagHasEnded(text: string): boolean {
  return text.endsWith('>') && scanLessThan(text) !== 'incomplete' && !/^<!--(?![^]*-->)/u.test(text);
}
