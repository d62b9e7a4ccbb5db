import { parseMetadata } from './metadata.ts';
import type { DigestLine } from './lines.ts';

/** What the page that a digest was copied from shows above its papers. */
const headerLines = [
  /^Get trending papers in your email inbox(?: once a day)?!$/u,
  /^Subscribe$/u,
  /^(?:Daily|Trending|Weekly|Monthly) Papers$/u,
  /^by ?AK and the research community$/u,
];

/** Belongs to the header only beside one of the lines above, or at the top of the file. */
const newBadge = /^new$/u;

/** Header text with the first title stuck to it: `SubscribeFuture Lens: …`, but not `Subscribers …`. */
const glued =
  /^((?:Get trending papers in your email inbox(?: once a day)?!|Daily Papers|by ?AK and the research community|Subscribe(?!(?:rs?|ds?)\b))+)(?=\S)/u;

/** Of one line: how much of it is page header. */
export type HeaderPart = { kind: 'none' } | { kind: 'whole' } | { kind: 'glued'; title: string };

/**
 * Finds the page header, also where a digest is several pages one after another. Its date (`Nov 25`) counts as
 * header right after another header line.
 *
 * @returns one part for each line, in the same order
 */
export function findPageHeader(lines: readonly DigestLine[]): HeaderPart[] {
  const parts = lines.map(({ text }): HeaderPart => {
    if (headerLines.some((pattern) => pattern.test(text))) return { kind: 'whole' };
    const prefix = glued.exec(text)?.[1];
    return prefix === undefined ? { kind: 'none' } : { kind: 'glued', title: text.slice(prefix.length) };
  });
  lines.forEach(({ text }, index) => {
    const besideHeader =
      index === 0 || parts[index - 1]?.kind === 'whole' || parts[index + 1]?.kind === 'whole';
    if (newBadge.test(text) && besideHeader) parts[index] = { kind: 'whole' };
    const isDate = parseMetadata(text)?.date !== undefined;
    if (isDate && parts[index - 1]?.kind === 'whole') parts[index] = { kind: 'whole' };
  });
  return parts;
}
