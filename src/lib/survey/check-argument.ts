import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkReference } from './check-references.ts';
import { outlineFile, top } from './outline-problems.ts';
import type { CollectedTargets } from './targets.ts';
import type { SurveySources } from './types.ts';

/** Each claim of the argument in `content/survey.yaml` names a section that is there. */
export function checkArgument(
  { config, placeIn }: Pick<SurveySources, 'config' | 'placeIn'>,
  targets: CollectedTargets,
): Diagnostic[] {
  const labels = (config.argument?.claims ?? []).map(({ section }, index) => ({
    label: section,
    place: placeIn?.(outlineFile, ['argument', 'claims', index, 'section']) ?? top(outlineFile),
  }));
  return checkReference({ labels }, targets);
}
