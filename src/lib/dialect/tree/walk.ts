import type { Nodes, Parents, Root } from 'mdast';

/** Every node of a tree in document order. Without recursion: a stranger's page may be nested deeply. */
export function nodesOf(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return found;
}

/** Every parent of a tree, in document order. */
export function parentsOf(tree: Root): Parents[] {
  return nodesOf(tree).filter((node): node is Parents => 'children' in node);
}

/** How many levels the deepest node stands below the root. */
export function depthOf(tree: Root): number {
  let level: Nodes[] = [tree];
  let depth = -1;
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return depth;
}
