import type { Nodes } from 'mdast';
import type { RepairedText } from './types.ts';

/** A repository, not the front page of a host or somebody's profile. */
const repository = /^https:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[\w.-]+\/[\w.-]+/u;

/** The first address of a code repository that an abstract links. */
export function codeAddress({ blocks }: RepairedText): string | undefined {
  return blocks.flatMap(linksOf).find((url) => repository.test(url));
}

function linksOf(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}
