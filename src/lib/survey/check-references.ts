import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { CrossReferenceNode } from '../dialect/types.ts';
import type { CollectedTargets } from './targets.ts';

/** Checks that each label of a cross-reference has one target. */
export function checkReference(
  node: Pick<CrossReferenceNode, 'labels'>,
  { targets, ambiguous }: Pick<CollectedTargets, 'targets' | 'ambiguous'>,
): Diagnostic[] {
  return node.labels.flatMap(({ label, place }): Diagnostic[] => {
    const several = ambiguous.get(label);
    if (several !== undefined) {
      return [
        {
          rule: 'ambiguous-target',
          severity: 'error',
          message: `@${label} may be any of ${several.length} sections.`,
          hint: 'Give the one you mean a stable id: `## Title {/* #some-id */}`, and point at @sec-some-id.',
          place,
          related: several.map((target) => ({
            message: `${target.name}, “${target.title ?? ''}”.`,
            place: target.place,
          })),
        },
      ];
    }
    return targets.has(label) ? [] : [unknownTarget(label, [...targets.keys()], place)];
  });
}

function unknownTarget(label: string, labels: readonly string[], place: Diagnostic['place']): Diagnostic {
  const kind = label.slice(0, label.indexOf('-') + 1);
  const sameKind = labels.filter((other) => other.startsWith(kind));
  const rest = label.slice(kind.length);
  const close = [
    ...nearest(label, sameKind, 2),
    ...labels.filter((other) => other.replace(/^[a-z]+-/u, '') === rest),
  ];
  return {
    rule: 'unknown-target',
    severity: 'error',
    message: `Nothing has the label “${label}”.`,
    hint:
      close.length > 0
        ? `Did you mean ${[...new Set(close)]
            .slice(0, 3)
            .map((other) => `@${other}`)
            .join(' or ')}?`
        : (hints[kind] ?? 'Give the block you mean this id.'),
    place,
  };
}

const hints: Record<string, string> = {
  'ch-': 'The slugs of the chapters stand in content/survey.yaml.',
  'sec-': 'A section is called by the slug of its heading, or by an id: `## Title {/* #some-id */}`.',
  'eq-': 'Give the equation you mean this id: `<Equation id="eq-…">`.',
  'fig-': 'Give the figure you mean this id: `<Figure id="fig-…" …>`.',
  'tbl-': 'Give the table you mean this id: `<Table id="tbl-…">`.',
  'def-': 'Give the definition you mean this id: `<Definition id="def-…" …>`.',
};
