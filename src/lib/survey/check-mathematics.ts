import { __parse as parseTex, ParseError } from 'katex';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { katexOptions } from './katex-options.ts';
import { frontmatterPlace } from './front-matter.ts';
import { attributeOf, isComponent, placeOf } from './nodes.ts';
import type { PaperPage } from './read-papers.ts';
import { splitMathematics } from './split-mathematics.ts';
import type { SurveySources } from './types.ts';

declare module 'katex' {
  // Exported by KaTeX though missing from its types. It finds every error in a tenth of the time of typesetting.
  export function __parse(tex: string, options: KatexOptions): unknown;
}

type Formula = InlineMath | DisplayMath;

/** What KaTeX says of a formula. */
interface Fault {
  message: string;
  /** Where in the formula, in UTF-16 units; absent where KaTeX does not say. */
  start?: number;
  end?: number;
}

const faults = new Map<string, Fault | undefined>();

/** Checks that KaTeX can read every formula of a page; places point into the formula. */
export function checkMathematics(page: ParsedPage): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(page.tree, (node) => {
    if (isComponent(node)) {
      const shown = ['title', 'term'].map((name) => attributeOf(node, name) ?? '');
      diagnostics.push(...shown.flatMap((text) => checkText(text, () => placeOf(page.file, node.position))));
    }
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const fault = faultOf(node.value, node.type === 'math');
    if (fault !== undefined) diagnostics.push(brokenTex(fault, placeInside(page, node, fault)));
  });
  return diagnostics;
}

/** Checks the formulas in titles and briefs of papers. */
export function checkFieldMathematics({ page, frontmatter }: PaperPage): Diagnostic[] {
  return (['title', 'brief'] as const).flatMap((field) =>
    checkText(frontmatter[field] ?? '', () => frontmatterPlace(page, [field])),
  );
}

/** Checks the formulas in the definitions and symbols of the glossary. */
export function checkGlossaryMathematics({ glossary, placeIn }: SurveySources): Diagnostic[] {
  const file = 'content/glossary.yaml';
  return glossary.flatMap((entry, index) =>
    (['definition', 'symbol'] as const).flatMap((field) =>
      checkText(entry[field] ?? '', () => placeIn?.(file, [index, field]) ?? { file, line: 1, column: 1 }),
    ),
  );
}

function checkText(text: string, place: () => Place): Diagnostic[] {
  return splitMathematics(text).flatMap(({ tex }) => {
    const fault = tex === undefined ? undefined : faultOf(tex, false);
    return fault === undefined ? [] : [brokenTex(fault, place())];
  });
}

/** What is wrong with a formula; nothing where KaTeX can read it. */
export function faultOf(tex: string, display: boolean): Fault | undefined {
  const name = `${display ? 'display' : 'inline'} ${tex}`;
  if (faults.has(name)) return faults.get(name);
  const fault = read(tex, display);
  faults.set(name, fault);
  return fault;
}

function read(tex: string, display: boolean): Fault | undefined {
  let refused: string | undefined;
  const trust = ({ command }: { command: string }): boolean => {
    refused ??= command;
    return false;
  };
  try {
    parseTex(tex, { ...katexOptions, displayMode: display, throwOnError: true, trust });
    return refused === undefined ? undefined : untrusted(refused, tex);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { position, length, rawMessage } = error as {
      position?: number;
      length?: number;
      rawMessage?: string;
    };
    const message = (rawMessage ?? error.message)
      .replace(/^KaTeX parse error:\s*/u, '')
      .replace(/\s+/gu, ' ');
    if (position === undefined) return { message };
    return { message, start: position, end: position + Math.max(1, length ?? 1) };
  }
}

/** KaTeX shows such a command in red; it would put an address, a style or an id of its own into the page. */
function untrusted(command: string, tex: string): Fault {
  const message = `${command} is not allowed in a survey`;
  const start = tex.indexOf(command);
  return start < 0 ? { message } : { message, start, end: start + command.length };
}

function brokenTex({ message }: Fault, place: Place): Diagnostic {
  return {
    rule: 'broken-tex',
    severity: 'error',
    message: `This formula cannot be typeset: ${message.replace(/\.$/u, '')}.`,
    hint: 'See katex.org/docs/supported for the commands there are. A dollar sign in prose is written `\\$`.',
    place,
  };
}

/** Place of a fault. The source of a formula starts after its dollars (and, for display mathematics, their line). */
function placeInside(page: ParsedPage, node: Formula, { start, end }: Fault): Place {
  const whole = placeOf(page.file, node.position);
  const from = node.position?.start.offset;
  if (start === undefined || end === undefined || from === undefined) return whole;
  const inside = page.source.indexOf(node.value, from);
  if (inside < 0 || inside > (node.position?.end.offset ?? 0)) return whole;
  const first = point(page.source, inside + Math.max(0, Math.min(start, node.value.length - 1)));
  const last = point(page.source, inside + Math.min(end, node.value.length));
  return { file: page.file, ...first, endLine: last.line, endColumn: last.column };
}

function point(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
