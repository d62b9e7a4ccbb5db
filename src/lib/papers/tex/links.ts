import type { Link } from 'mdast';
import { plainAddress } from './addresses.ts';
import type { Builder } from './builder.ts';
import type { Source } from './pairs.ts';

/** Adds the address at token `at` as a link and gives the index of the token behind it. */
export function addAddress(source: Source, at: number, builder: Builder): number {
  const { tokens, partner, text } = source;
  const token = tokens[at];
  if (!token) return at + 1;
  const url = plainAddress(token.text);
  builder.add(link(url, url));
  const close = tokens[at + 1]?.kind === 'open' ? (partner[at + 1] ?? -1) : -1;
  const start = token.start + token.text.length;
  const end = (tokens[close]?.start ?? 0) + 1;
  const label = close < 0 ? '' : text.slice(start + 1, end - 1);
  // `\href{address}{label}` that lost its command: the same address again, or a short name of it
  if (label !== '' && plainAddress(label) === url) {
    builder.repaired('address', token.start, end, url);
    return close + 1;
  }
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}$/u.test(label)) {
    builder.addText(` (${label})`);
    builder.repaired('address', token.start, end, `${url} (${label})`);
    return close + 1;
  }
  if (url !== token.text) builder.repaired('address', token.start, start, url);
  return at + 1;
}

/** `\url{…}`, `url{…}`, `\href{…}{…}`: the index of the token behind them, or undefined when they are not whole. */
export function addUrlCommand(source: Source, at: number, builder: Builder): number | undefined {
  const { tokens, partner, text } = source;
  const name = tokens[at]?.text.replace('\\', '');
  const start = tokens[at]?.start ?? 0;
  const argument = (open: number) => {
    const close = tokens[open]?.kind === 'open' ? (partner[open] ?? -1) : -1;
    const [left, right] = [tokens[open], tokens[close]];
    return left && right
      ? { value: text.slice(left.start + 1, right.start), close, end: right.start + 1 }
      : undefined;
  };
  const first = argument(at + 1);
  if (!first || (name !== 'url' && name !== 'href')) return undefined;
  const url = plainAddress(first.value.trim());
  const isAddress = /^https?:\/\/[^\s{}]+$/.test(url);
  const second = name === 'href' ? argument(first.close + 1) : first;
  if (!second || (name === 'href' && !isAddress) || second.value.trim() === '') return undefined;
  const label = name === 'href' ? second.value : url;
  if (isAddress) builder.add(link(url, label));
  else builder.addText(label);
  builder.repaired('address', start, second.end, label === url ? label : `[${label}](${url})`);
  return second.close + 1;
}

function link(url: string, label: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: label }] };
}
