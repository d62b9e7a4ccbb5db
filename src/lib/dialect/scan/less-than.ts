import { excerpt, type SyntaxProblem } from './scan.ts';
import { scanTag, type ScannedTag } from './tag.ts';

/** What a `<` in prose turned out to be: a tag, or something that MDX cannot read. */
export type ScannedLessThan =
  { end: number; tag: ScannedTag; problems: [] } | { end: number; tag?: never; problems: SyntaxProblem[] };

/**
 * Reads what stands at `<`.
 *
 * Out: `'incomplete'` when more text may finish a tag, `undefined` for a `<` before white space (plain text in MDX).
 */
export function scanLessThan(text: string): ScannedLessThan | 'incomplete' | undefined {
  const second = text.charAt(1);
  if (second === '' || /\s/u.test(second)) return undefined;
  if (second === '!' || second === '?') return declaration(text);
  const address = addressAt(text, 0);
  if (address !== undefined) return autolink(`<${address}>`, address);
  const tag = scanTag(text, 0);
  if (tag === 'incomplete') return 'incomplete';
  if (tag !== undefined) return { end: tag.end, tag, problems: [] };
  return bareLessThan(text);
}

const addressPattern = /<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@"'={}]+@[^\s<>@"'={}]+)>/iuy;

/** The address in the angle brackets at `at`: `https://a.com`, `a@b.com`; not the name of a tag (`svg:rect`). */
export function addressAt(text: string, at: number): string | undefined {
  addressPattern.lastIndex = at;
  const address = addressPattern.exec(text)?.[1];
  return address === undefined || /^[a-z]+:[a-z]+$/iu.test(address) ? undefined : address;
}

/** A `<` that must be escaped; `text` is what follows, as far as it was read. */
export function bareLessThan(text: string): ScannedLessThan {
  if (/^<\/?[A-Z]/u.test(text)) return unfinishedTag(text);
  return {
    end: 1,
    problems: [
      {
        rule: 'unescaped-less-than',
        message: 'A bare `<` starts a tag in MDX, and no tag can be read here.',
        hint: 'For a less-than sign in prose write `\\<`; mathematics goes between dollar signs: `$p < 0.05$`.',
        start: 0,
        end: 1,
      },
    ],
  };
}

function unfinishedTag(text: string): ScannedLessThan {
  const name = /^<\/?[\w.:-]*/u.exec(text)?.[0] ?? '<';
  return {
    end: 1,
    problems: [
      {
        rule: 'unescaped-less-than',
        message: `The tag ${name} that starts here cannot be read to its end.`,
        hint: 'Write its attributes as `name="value"` and close it with `>`; for a less-than sign in prose write `\\<`.',
        start: 0,
        end: name.length,
      },
    ],
  };
}

function autolink(whole: string, address: string): ScannedLessThan {
  const target = address.includes(':') ? address : `mailto:${address}`;
  return {
    end: whole.length,
    problems: [
      {
        rule: 'angle-address',
        message: `Addresses in angle brackets (${excerpt(whole, 50)}) are not allowed in MDX.`,
        hint: /^https?:/iu.test(address)
          ? 'Write the address without the angle brackets, or as `[words](address)`.'
          : `Write it as a link: \`[words](${excerpt(target, 50)})\`.`,
        start: 0,
        end: whole.length,
      },
    ],
  };
}

function declaration(text: string): ScannedLessThan {
  const comment = text.startsWith('<!--');
  const close = comment ? '-->' : '>';
  const end = text.indexOf(close, 2);
  const stop = end === -1 ? Math.min(comment ? 4 : 2, text.length) : end + close.length;
  return {
    end: stop,
    problems: [
      comment
        ? {
            rule: 'comment',
            message: 'HTML comments are not allowed in a survey page.',
            hint: 'Leave the comment out; say it in the pull request instead.',
            start: 0,
            end: stop,
          }
        : {
            rule: 'raw-html',
            message: `Raw HTML (${excerpt(text.slice(0, stop), 30)}) is not allowed in a survey page.`,
            hint: 'Leave it out, or write `\\<` for a less-than sign.',
            start: 0,
            end: stop,
          },
    ],
  };
}
