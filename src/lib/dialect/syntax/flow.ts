import type { Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { addressAt } from '../scan/less-than.ts';
import { scanTag, type ScannedTag } from '../scan/tag.ts';
import { skipSpace } from '../scan/scan.ts';
import { isLineEnding, readAhead } from './ahead.ts';
import { atLineEnding } from './stop.ts';
import { take } from './take.ts';
import type { Scanned } from './tokens.ts';

/** One or more tags with nothing else on their lines. May interrupt a paragraph. */
export const tagLine: Construct = {
  name: 'dialectTagLine',
  concrete: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const reach = { limit: 4_000, stopsAtLazyLine: true, stopper: atLineEnding((text) => !isOpen(text)) };
    return readAhead(this, effects, reach, ({ text, pointAt }) => {
      const scanned = scanTagLine(text);
      return scanned === undefined ? nok : take(effects, 'dialectFlow', { scanned, pointAt }, ok);
    });
  },
};

/** `import …` and `export …` at the start of a line, where MDX would run them. */
export const moduleSyntax: Construct = {
  name: 'dialectModuleSyntax',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    if (this.interrupt === true || this.now().column > 1) return nok;
    return readAhead(
      this,
      effects,
      { limit: 20_000, stopsAtLazyLine: true, stopper: afterModuleSyntax },
      ({ text, pointAt }) => {
        const scanned = scanModuleSyntax(text);
        return scanned === undefined ? nok : take(effects, 'dialectFlow', { scanned, pointAt }, ok);
      },
    );
  },
};

/** Stops where the first word is another one, and before a blank line. */
function afterModuleSyntax(): (code: number, length: number, text: () => string) => boolean {
  return (code, length, text) =>
    (length === 7 && !isModuleKeyword(text())) ||
    (isLineEnding(code) && /(?:^|\n)[\t ]*$/u.test(text().slice(-80)));
}

function isModuleKeyword(text: string): boolean {
  return /^(?:import|export) /u.test(text);
}

function scanModuleSyntax(text: string): Scanned | undefined {
  if (!isModuleKeyword(text)) return undefined;
  const word = text.slice(0, 6);
  const [firstLine = ''] = text.split('\n');
  return {
    kind: 'refused',
    end: text.replace(/\n[\t ]*$/u, '').length,
    problems: [
      {
        rule: 'no-import-export',
        message: `A line that starts with “${word}” loads code in MDX, and a survey page may hold no code.`,
        hint: /["'{}*=;]|\bfrom\b|\b(?:const|let|var|function|class|default)\b/u.test(text)
          ? 'Leave it out: all components of the dialect are there without it.'
          : `If this is a sentence, let another word begin the line, or write \`&#${word.charCodeAt(0)};${word.slice(1)}\`.`,
        start: 0,
        end: firstLine.trimEnd().length,
      },
    ],
  };
}

/** Whether a tag has begun and not yet ended in `text`. */
function isOpen(text: string): boolean {
  if (/\n[\t ]*(?:\n|$)/u.test(text)) return false;
  return scanLine(text) === 'incomplete';
}

function scanTagLine(text: string): Scanned | undefined {
  const tags = scanLine(text);
  if (tags === undefined || tags === 'incomplete') return undefined;
  return { kind: 'tags', tags, end: text.length, problems: [] };
}

function scanLine(text: string): ScannedTag[] | 'incomplete' | undefined {
  const tags: ScannedTag[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    if (text.charAt(at) !== '<' || addressAt(text, at) !== undefined) return undefined;
    const tag = scanTag(text, at);
    if (tag === undefined || tag === 'incomplete') return tag;
    tags.push(tag);
    at = tag.end;
  }
  return tags;
}
