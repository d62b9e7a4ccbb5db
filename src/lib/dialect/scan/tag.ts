import { closingBrace } from './expression.ts';
import { skipSpace, type Span } from './scan.ts';

/** One attribute of a tag. `value` is raw (entities not yet decoded), `null` when there is no `=`. */
export interface ScannedAttribute extends Span {
  /** Empty for `{...spread}`. */
  name: string;
  value: string | null;
  /** Written in braces: `{…}`, which would be code. */
  expression: boolean;
}

/** `<Name attr="value">`, `</Name>` or `<Name />`. */
export interface ScannedTag extends Span {
  name: string;
  nameSpan: Span;
  close: boolean;
  selfClosing: boolean;
  attributes: ScannedAttribute[];
}

const namePattern = /[A-Za-z_$][\w$.:-]*/uy;
const attributePattern = /[^\s"'<>/={}]+/uy;

/**
 * Reads a tag at `from`.
 *
 * Out: the tag; `'incomplete'` when the text ends before it does; `undefined` when no tag starts here.
 */
export function scanTag(text: string, from: number): ScannedTag | 'incomplete' | undefined {
  let at = from + 1;
  const close = text.charAt(at) === '/';
  if (close) at = skipSpace(text, at + 1);
  const name = take(namePattern, text, at);
  if (name === '' && text.charAt(at) !== '>') return at >= text.length ? 'incomplete' : undefined;
  const nameSpan = { start: at, end: at + name.length };
  const attributes: ScannedAttribute[] = [];
  at = nameSpan.end;
  for (;;) {
    const gap = skipSpace(text, at);
    const next = text.charAt(gap);
    if (next === '') return 'incomplete';
    const selfClosing = next === '/';
    const angle = selfClosing ? skipSpace(text, gap + 1) : gap;
    if (selfClosing && angle >= text.length) return 'incomplete';
    if (text.charAt(angle) === '>') {
      return { name, nameSpan, close, selfClosing, attributes, start: from, end: angle + 1 };
    }
    if (selfClosing) return undefined;
    const attribute = scanAttribute(text, gap);
    if (attribute === undefined || attribute === 'incomplete') return attribute;
    attributes.push(attribute);
    at = attribute.end;
  }
}

function scanAttribute(text: string, start: number): ScannedAttribute | 'incomplete' | undefined {
  if (text.charAt(start) === '{') return braces(text, start, start, '');
  const name = take(attributePattern, text, start);
  if (name === '') return undefined;
  const nameEnd = start + name.length;
  const equals = skipSpace(text, nameEnd);
  if (text.charAt(equals) !== '=') return { name, value: null, expression: false, start, end: nameEnd };
  const at = skipSpace(text, equals + 1);
  const quote = text.charAt(at);
  if (quote === '{') return braces(text, at, start, name);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    if (end === -1) return 'incomplete';
    return { name, value: text.slice(at + 1, end), expression: false, start, end: end + 1 };
  }
  return at >= text.length ? 'incomplete' : undefined;
}

function braces(text: string, at: number, start: number, name: string): ScannedAttribute | 'incomplete' {
  const end = closingBrace(text, at);
  if (end === -1) return 'incomplete';
  return { name, value: text.slice(at + 1, end - 1), expression: true, start, end };
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
