import { visit } from 'unist-util-visit';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { schemeOf } from '../dialect/validate/addresses.ts';
import type { Addresses } from './addresses.ts';
import { placeOf } from './nodes.ts';
import type { TargetPage } from './targets.ts';

/** Checks that the Markdown links of a page that stay inside the site lead somewhere. */
export function checkLinks({ page, path }: TargetPage, addresses: Addresses): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(page.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const problem = checkLink(node.url, path, addresses, placeOf(page.file, node.position));
    if (problem !== undefined) diagnostics.push(problem);
  });
  return diagnostics;
}

function checkLink(url: string, from: string, addresses: Addresses, place: Place): Diagnostic | undefined {
  // Addresses with a scheme, hidden ones too, are for the dialect to judge.
  if (schemeOf(url) !== undefined || url.startsWith('//')) return undefined;
  const [address = '', fragment] = url.split('#', 2);
  const path = address === '' ? from : (address.split('?', 1)[0] ?? '');
  if (!path.startsWith('/')) return relative(url, place);
  if (addresses.isFile(path)) return undefined;
  if (!addresses.hasPage(path)) {
    return addresses.hasPage(`${path}/`)
      ? noSlash(path, place)
      : unknownPage(path, addresses.suggest(path), place);
  }
  if (fragment === undefined || fragment === '') return undefined;
  const fragments = addresses.fragmentsOf(path);
  const id = decode(fragment);
  return fragments === undefined || fragments.has(id)
    ? undefined
    : unknownFragment(path, id, nearest(id, [...fragments], 2), place);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function problem(message: string, hint: string, place: Place): Diagnostic {
  return { rule: 'dead-link', severity: 'error', message, hint, place };
}

function relative(url: string, place: Place): Diagnostic {
  return problem(
    `The link “${url}” depends on the page it stands on.`,
    'Write addresses inside the survey from the top: /chapters/collapse/.',
    place,
  );
}

function noSlash(path: string, place: Place): Diagnostic {
  return problem(`The address ${path} lacks its final slash.`, `Write ${path}/.`, place);
}

function unknownPage(path: string, close: string[], place: Place): Diagnostic {
  const hint = 'Chapters are at /chapters/SLUG/, papers at /papers/KEY/.';
  return problem(
    `No page has the address ${path}.`,
    close.length > 0 ? `Did you mean ${close.join(' or ')}?` : hint,
    place,
  );
}

function unknownFragment(path: string, id: string, close: string[], place: Place): Diagnostic {
  const hint = 'Point at a heading, a numbered block or a glossary term (#term-ID).';
  return problem(
    `${path} has nothing with the id “${id}”.`,
    close.length > 0 ? `Did you mean #${close.join(' or #')}?` : hint,
    place,
  );
}
