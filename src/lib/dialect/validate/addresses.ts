import { excerpt } from '../scan/scan.ts';
import type { Problem } from '../types.ts';
import { positionOf, problem, type PageView } from './page-view.ts';

const allowed = new Set(['http', 'https', 'mailto']);

/** What browsers leave out of an address before they read its scheme, and more that cannot be seen. */
const hidden = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** Addresses that could run code, and pictures, which must come from the survey itself. */
export function checkAddresses(page: PageView): Problem[] {
  return page.visits.flatMap(({ node }) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const unsafe = node.type === 'image' ? checkAddress(node.url, positionOf(node)) : [];
      return unsafe.length > 0 ? unsafe : [picture(positionOf(node))];
    }
    return node.type === 'link' || node.type === 'definition' ? checkAddress(node.url, positionOf(node)) : [];
  });
}

function checkAddress(url: string, position: Problem['position']): Problem[] {
  const scheme = schemeOf(url);
  if (scheme === undefined || allowed.has(scheme)) return [];
  const message = `The address “${excerpt(url, 40)}” starts with ${scheme}:, which is not allowed.`;
  return [
    problem(
      'unsafe-address',
      position,
      message,
      'Addresses start with https:, http: or mailto:, or are paths of this site.',
    ),
  ];
}

/** The scheme of an address as a browser would read it; `undefined` for a path. */
export function schemeOf(url: string): string | undefined {
  return /^([^/?#:]*):/u.exec(decodeOnce(url).replace(hidden, ''))?.[1]?.toLowerCase();
}

/** Character references and percent signs that would hide a scheme from a reader, though not run it. */
function decodeOnce(url: string): string {
  return url
    .replace(/%([0-7][0-9a-f])/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?/giu, (whole, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(colon|tab|newline);?/giu, (_, name: string) => (name.toLowerCase() === 'colon' ? ':' : ''));
}

function picture(position: Problem['position']): Problem {
  const hint = 'Put an SVG file into content/figures and use `<Figure id="fig-…" src="….svg" alt="…">`.';
  return problem('picture', position, 'Pictures cannot be written as `![…](…)`.', hint);
}
