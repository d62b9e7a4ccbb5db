import type { Element } from 'xast';
import type { ManifestItem } from './types.ts';
import { x } from './xml.ts';

/**
 * What people who read by ear, by touch or with large print should know before they open the book (EPUB Accessibility
 * 1.1, section 2; schema.org). No conformance to WCAG is claimed: someone would have to certify it.
 */
export function accessibility(items: readonly ManifestItem[]): Element[] {
  const has = (property: string): boolean => items.some(({ properties }) => properties.includes(property));
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'alternativeText',
    ...(has('mathml') ? ['MathML'] : []),
  ];
  const summary = [
    'All text can be read aloud, enlarged and recoloured, and reached through the table of contents and headings.',
    ...(has('svg') ? ['Every drawing has a text alternative and a caption.'] : []),
    ...(has('mathml') ? ['Formulas are MathML, with their TeX source as alternative text.'] : []),
    'Citations link to their evidence and back.',
  ];
  const meta = (property: string, value: string): Element =>
    x('meta', { property: `schema:${property}` }, value);
  return [
    meta('accessMode', 'textual'),
    ...(has('svg') ? [meta('accessMode', 'visual')] : []),
    meta('accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('accessibilityFeature', feature)),
    meta('accessibilityHazard', 'none'),
    meta('accessibilitySummary', summary.join(' ')),
  ];
}
