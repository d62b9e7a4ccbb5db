import type { Position } from 'unist';
import { nearest } from '../diagnostics/nearest.ts';
import { componentNamed, components } from './components.ts';
import type { Problem } from './types.ts';

/** What Markdown has instead of an HTML element. */
const instead: Record<string, string> = {
  a: 'Write a link as `[words](address)`.',
  b: 'Write bold text as `**words**`.',
  blockquote: 'Write a block quote with `>` at the start of its lines.',
  br: 'Leave it out: a blank line starts a new paragraph.',
  code: 'Write code between backticks.',
  details: 'Use `<Aside kind="note" title="…">`.',
  em: 'Write emphasis as `_words_`.',
  h1: 'The title of a page stands in its front matter.',
  h2: 'Write a heading as `## Title`.',
  h3: 'Write a heading as `### Title`.',
  hr: 'Leave it out: headings part the sections.',
  i: 'Write emphasis as `_words_`.',
  img: 'Put the picture into content/figures and use `<Figure>`.',
  li: 'Write a list with `-` at the start of its items.',
  ol: 'Write a list with `1.` at the start of its items.',
  p: 'Leave it out: a blank line starts a new paragraph.',
  pre: 'Write a code block between two lines of three backticks.',
  strong: 'Write bold text as `**words**`.',
  sub: 'Write it as mathematics: `$x_{2}$`.',
  sup: 'Write it as mathematics: `$x^{2}$`; a footnote is `[^1]`.',
  svg: 'Put the picture into content/figures and use `<Figure>`.',
  table: 'Write a Markdown table inside `<Table>`.',
  u: 'Leave it out, or write emphasis as `_words_`.',
  ul: 'Write a list with `-` at the start of its items.',
};

/** Why a tag of this name may not stand in a page; `undefined` for the components of the allow-list. */
export function nameProblem(name: string, position: Position): Problem | undefined {
  if (componentNamed(name) !== undefined) return undefined;
  const names = components.map((component) => component.name);
  const common = { severity: 'error' as const, position };
  const sameLetters = names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) {
    const hint = `Did you mean \`<${sameLetters}>\`? Capitals matter.`;
    return { ...common, rule: 'unknown-component', message: `There is no component <${name}>.`, hint };
  }
  if (!/^[A-Z]/u.test(name)) {
    const hint = instead[name] ?? 'Say it in Markdown; for a less-than sign in prose write `\\<`.';
    return {
      ...common,
      rule: 'raw-html',
      message: `Raw HTML (<${name}>) is not allowed in a survey page.`,
      hint,
    };
  }
  const [close] = nearest(name, names, 1);
  const hint =
    close === undefined
      ? `The components are ${names.map((other) => `\`<${other}>\``).join(', ')}.`
      : `Did you mean \`<${close}>\`?`;
  return { ...common, rule: 'unknown-component', message: `There is no component <${name}>.`, hint };
}
