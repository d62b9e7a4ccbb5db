import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import { visible } from './visible.ts';

export { formatAnnotation } from './annotation.ts';

export interface FormatOptions {
  /** ANSI colours, for terminals. */
  colour?: boolean;
  /** Columns of the terminal; 100 when not given. */
  width?: number;
}

/**
 * A problem as people read it: place, severity and rule, the source with the span underlined, what is wrong, what to
 * do, and other places that matter.
 *
 * ```
 * content/chapters/06-collapse.mdx:41:17  error  evidence-not-found
 *
 *   41 | Attention entropy falls [@zhai2023stabilizing, "entropy collapses"].
 *      |                                                 ^^^^^^^^^^^^^^^^^
 *
 * The digest of zhai2023stabilizing does not hold these words.
 * hint: …
 * ```
 *
 * @param sourceOf source of a file, for the frame; without it there is none.
 * @returns lines without a break at the end.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sourceOf: (file: string) => string | undefined,
  { colour = false, width = 100 }: FormatOptions = {},
): string {
  const paint = colour ? ansi : plain;
  const { rule, severity, message, hint, place, related = [] } = diagnostic;
  const frame = frameOf(place, sourceOf, width, paint, severity);
  const head = `${paint.bold(placeText(place))}  ${paint[severity](severity)}  ${paint.dim(rule)}`;
  const text = [visible(message), ...(hint === undefined ? [] : [`${paint.hint('hint:')} ${visible(hint)}`])];
  const others = related.flatMap(({ message: reason, place: other }) => [
    `${paint.dim('see')}   ${paint.bold(placeText(other))}  ${visible(reason)}`,
    ...(other.file === place.file && other.line === place.line
      ? []
      : frameOf(other, sourceOf, width, paint, 'note')),
  ]);
  return [head, ...frame, ...text, ...others].join('\n').trimEnd();
}

/** `content/chapters/06-collapse.mdx:41:17` */
export function placeText({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`;
}

function frameOf(
  place: Place,
  sourceOf: (file: string) => string | undefined,
  width: number,
  paint: Paint,
  severity: Severity,
): string[] {
  const source = sourceOf(place.file);
  const frame =
    source === undefined ? '' : codeFrame(source, place, { width, paint: paint[severity], dim: paint.dim });
  return frame === '' ? [] : ['', frame, ''];
}

type Paint = Record<Severity | 'bold' | 'dim' | 'hint', (text: string) => string>;

const plain: Paint = { error: same, warning: same, note: same, bold: same, dim: same, hint: same };

const ansi: Paint = {
  error: (text) => `\u001B[31m${text}\u001B[39m`,
  warning: (text) => `\u001B[33m${text}\u001B[39m`,
  note: (text) => `\u001B[34m${text}\u001B[39m`,
  hint: (text) => `\u001B[36m${text}\u001B[39m`,
  bold: (text) => `\u001B[1m${text}\u001B[22m`,
  dim: (text) => `\u001B[2m${text}\u001B[22m`,
};

function same(text: string): string {
  return text;
}
