import type { Problem } from '../types.ts';
import { ancestor, isElement, partOf, sourceOf, visitsOf, warning, type PageView } from './page-view.ts';

/** Marks that make text read otherwise than it is written (CVE-2021-42574). Digests may hold them; people's prose not. */
const directional = /[\u202A-\u202E\u2066-\u2069]/u;

export function checkInvisible(page: PageView): Problem[] {
  return visitsOf(page, 'text').flatMap((visit) => {
    const found = directional.exec(sourceOf(page, visit.node));
    if (found === null) return [];
    if (ancestor(visit, (node) => isElement(node) && node.name === 'Abstract') !== undefined) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase();
    const message = `The text holds an invisible mark (U+${code}) that turns its direction.`;
    return [
      warning(
        'invisible-mark',
        partOf(page, visit.node, found.index, 1),
        message,
        'Delete it; retyping the words is the surest way.',
      ),
    ];
  });
}
