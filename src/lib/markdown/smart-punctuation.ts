/** A run of text between two others, of which only the nearest characters matter. */
export interface TextRun {
  text: string;
  /** The character before the run; empty at the start of a block. */
  before: string;
  /** The character after the run; empty at the end of a block. */
  after: string;
}

/** After these a quotation mark opens. */
const opener = /^[\s\p{Ps}\p{Pi}\p{Pd}/]?$/u;

/**
 * Typographic punctuation for the kind people type: `"so"` → “so”, `it's` → it’s, `--` → –, `---` → —, `...` → …. Words
 * with `://` in them stay as they are.
 *
 * Method: a quotation mark opens at the start of a block and after white space, an opening bracket, an opening
 * quotation mark or a dash, unless white space follows it; else it closes (SmartyPants, Gruber 2003). An apostrophe is
 * a closing single quotation mark. Unlike remark-smartypants, which does the same with two natural-language trees a
 * node and takes longer than all else about a page.
 */
export function smartPunctuation({ text, before, after }: TextRun): string {
  if (!/["'.-]/u.test(text)) return text;
  return text
    .split(/(\S*:\/\/\S*)/u)
    .map((part, index, parts) => {
      if (index % 2 === 1) return part;
      const previous = parts[index - 1]?.at(-1) ?? before;
      return smarten(part, previous, parts[index + 1]?.at(0) ?? after);
    })
    .join('');
}

function smarten(text: string, before: string, after: string): string {
  const dashed = text
    .replace(/(?<!-)---(?!-)/gu, '—')
    .replace(/(?<!-)--(?!-)/gu, '–')
    .replace(/(?<!\.)\.{3}(?!\.)/gu, '…');
  let result = '';
  for (let at = 0; at < dashed.length; at += 1) {
    const character = dashed.charAt(at);
    const previous = at === 0 ? before : (result.at(-1) ?? '');
    const next = at === dashed.length - 1 ? after : dashed.charAt(at + 1);
    result +=
      character === '"' || character === "'"
        ? quotationMark(character, previous, next, dashed.slice(at + 1))
        : character;
  }
  return result;
}

function quotationMark(mark: string, previous: string, next: string, rest: string): string {
  const opens = opener.test(previous) && next !== '' && !/\s/u.test(next);
  if (mark === '"') return opens ? '“' : '”';
  // ’90s, ’em
  const leftOut = /^(?:\d\ds?\b|(?:em|tis|twas|cause)\b)/iu.test(rest);
  return opens && !leftOut ? '‘' : '’';
}
