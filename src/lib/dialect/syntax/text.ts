import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { scanCitation } from '../scan/citation.ts';
import { scanExpression } from '../scan/expression.ts';
import { bareLessThan, scanLessThan } from '../scan/less-than.ts';
import { scanTextual } from '../scan/textual.ts';
import { readAhead, type Reach } from './ahead.ts';
import { afterBraces, afterKey, afterTag, atLimit, atNextCitation } from './stop.ts';
import { take } from './take.ts';
import type { Scanned } from './tokens.ts';

/** `[@key, "words"]`. Stops before the next `[@`, so that an unclosed bracket costs no more than its own text. */
export const bracketedCitation = construct(
  'dialectCitation',
  { limit: 20_000, stopper: atNextCitation },
  (text) => {
    const scanned = scanCitation(text);
    return scanned && { kind: 'citation', textual: false, ...scanned };
  },
);

/** `@key` in running text. */
export const textualCitation: Construct = {
  ...construct('dialectTextualCitation', { limit: 200, stopper: afterKey }, (text) => {
    const scanned = scanTextual(text);
    return scanned && { kind: 'citation', textual: true, ...scanned };
  }),
  previous: mayPrecedeKey,
};

/** The `!` of `so there![@key]` and `![^1]`, which would start a picture: plain text. */
export const exclamation: Construct = {
  name: 'dialectExclamation',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const mark: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
    return readAhead(this, effects, { limit: 5, stopper: atLimit }, ({ text }) =>
      /^!\[(?:\s?-?@|\^)/u.test(text) ? mark : nok,
    );
  },
};

/** `{…}`: refused, but for the id of a heading. */
export const brace = construct('dialectBrace', { limit: 500, stopper: afterBraces }, (text) => {
  const { headingId, end, problems } = scanExpression(text);
  if (headingId !== undefined) return { kind: 'headingId', id: headingId, end, problems };
  return { kind: 'refused', end, problems };
});

/** `<Term id="…">`, or a `<` that has no place in prose. */
export const lessThan = construct('dialectLessThan', { limit: 4_000, stopper: afterTag }, (text) => {
  const found = scanLessThan(text);
  const scanned = found === 'incomplete' ? bareLessThan(text) : found;
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
