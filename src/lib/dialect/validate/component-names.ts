import { nearest } from '../../diagnostics/nearest.ts';
import { componentNamed, components } from '../components.ts';
import type { Problem } from '../types.ts';
import { elementsOf, problem, tagName, type Element, type PageView } from './page-view.ts';

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

/** Tags that are no component of the allow-list. */
export function checkComponentNames(page: PageView): Problem[] {
  return elementsOf(page).flatMap(({ node }) =>
    componentNamed(node.name ?? '') === undefined ? [refuse(node)] : [],
  );
}

function refuse(node: Element): Problem {
  const name = node.name ?? '';
  const names = components.map((component) => component.name);
  const sameLetters = names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return unknown(node, `Did you mean \`<${sameLetters}>\`? Capitals matter.`);
  if (/^[a-z]/u.test(name)) {
    const hint = instead[name] ?? 'Say it in Markdown; for a less-than sign in prose write `\\<`.';
    return problem('raw-html', tagName(node), `Raw HTML (<${name}>) is not allowed in a survey page.`, hint);
  }
  const [close] = nearest(name, names, 1);
  const list = names.map((other) => `\`<${other}>\``).join(', ');
  return unknown(node, close === undefined ? `The components are ${list}.` : `Did you mean \`<${close}>\`?`);
}

function unknown(node: Element, hint: string): Problem {
  return problem('unknown-component', tagName(node), `There is no component <${node.name ?? ''}>.`, hint);
}
