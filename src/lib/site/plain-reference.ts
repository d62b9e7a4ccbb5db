import { listWords } from './number-words.ts';
import { publishedLine, type Publication } from './publication.ts';

/**
 * A reference as one line of plain text, for a message or a slide: all names in full, title, where and when, address.
 * `Ada Ames and Ben van den Boer. Lanterns & σ-layers. ICML 2021. https://arxiv.org/abs/2101.00001`
 */
export function plainReference(publication: Publication): string {
  const { authors, title, url } = publication;
  const names = listWords(
    authors.map(({ given, family, suffix = '' }) => `${given} ${family} ${suffix}`.trim()),
  );
  const published = publishedLine(publication);
  return [names, title, published === '' ? 'n.d.' : published]
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/u.test(part) ? part : `${part}.`))
    .concat(url ?? [])
    .join(' ');
}
