/** The connected parts of a network, as indexes of their nodes in order; the largest part first. */
export function connectedParts(
  size: number,
  links: readonly { source: number; target: number }[],
): number[][] {
  const neighbours = Array.from({ length: size }, (): number[] => []);
  for (const { source, target } of links) {
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let node = 0; node < size; node += 1) {
    if (seen.has(node)) continue;
    seen.add(node);
    const part = [node];
    for (const member of part) {
      for (const other of neighbours[member] ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length);
}
