import type { SyntaxProblem } from './scan.ts';
import { excerpt } from './scan.ts';

/** A brace in prose. `headingId` is set for a comment that starts with `#`, the only one the dialect knows. */
export interface ScannedExpression {
  end: number;
  headingId?: string;
  problems: SyntaxProblem[];
}

/**
 * Reads `{…}` at the start of `text`, where MDX would run code.
 *
 * Out: the whole expression with a problem, or its opening brace alone when it is never closed.
 */
export function scanExpression(text: string): ScannedExpression {
  const end = closingBrace(text);
  const comment = /^\{\s*\/\*\s*#([^*]*?)\s*\*\/\s*\}/u.exec(text);
  if (comment !== null) return { end: comment[0].length, headingId: comment[1] ?? '', problems: [] };
  return { end: end === -1 ? 1 : end, problems: [problem(text, end)] };
}

function problem(text: string, end: number): SyntaxProblem {
  if (end === -1) {
    return {
      rule: 'unescaped-brace',
      message: 'A bare `{` starts code in MDX, and a survey page may hold no code.',
      hint: 'For a brace in prose write `\\{`; mathematics goes between dollar signs: `$x_{t}$`.',
      start: 0,
      end: 1,
    };
  }
  const inside = text.slice(1, end - 1);
  const common = { start: 0, end };
  if (/^\s*\/\*/u.test(inside)) {
    return {
      ...common,
      rule: 'comment',
      message: 'Comments are not allowed in a survey page.',
      hint: commentHint(inside),
    };
  }
  return {
    ...common,
    rule: 'no-expression',
    message: `\`{${excerpt(inside, 30)}}\` is code in MDX, and a survey page may hold no code.`,
    hint: /\\[A-Za-z]|[_^]/u.test(inside)
      ? 'If it is mathematics, put it between dollar signs: `$…$`; for braces in prose write `\\{` and `\\}`.'
      : `For braces in prose write ${escaped(inside)}; otherwise leave it out.`,
  };
}

function escaped(inside: string): string {
  return /^[^`\n]{1,30}$/u.test(inside) ? `\`\\{${inside}\\}\`` : '`\\{` and `\\}`';
}

function commentHint(inside: string): string {
  const [, word] = /^\s*\/\*\s*([a-z][a-z0-9-]*)\s*\*\/\s*$/u.exec(inside) ?? [];
  return word === undefined
    ? 'Leave the comment out; say it in the pull request instead.'
    : `If it is the id of a heading, write \`{/* #${word} */}\`; otherwise leave it out.`;
}

/** Offset behind the brace that closes the one at 0, or -1. */
export function closingBrace(text: string, from = 0): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return -1;
}
