import { beforeAll, describe, expect, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import { lineInBox, overlapOf } from '../../src/lib/site/boxes.ts';
import { relationsNetwork, type RelationsNetwork } from '../../src/lib/site/relations-network.ts';

describe('the networks of relations of the 18 chapters', () => {
  let networks: RelationsNetwork[];
  beforeAll(async () => {
    const survey = await readSurvey(generatorRoot);
    networks = survey.chapters.flatMap((chapter) => relationsNetwork(survey, chapter) ?? []);
  });

  it('are drawn without any two boxes nearer than five pixels', () => {
    expect(networks).toHaveLength(18);
    const near = networks.flatMap(({ nodes }) =>
      nodes.flatMap((a, index) =>
        nodes.slice(index + 1).flatMap((b) => (overlapOf(a, b, 5) ? [`${a.label} and ${b.label}`] : [])),
      ),
    );
    expect(near).toEqual([]);
  });

  it('let hardly a line run behind a box', () => {
    const behind = networks.flatMap(({ nodes, lines }) =>
      lines.flatMap(({ from, to, start, end }) =>
        nodes.filter((box, index) => index !== from && index !== to && lineInBox(start, end, box)),
      ),
    );
    expect(behind.length).toBeLessThan(networks.reduce((sum, { lines }) => sum + lines.length, 0) / 100);
  });

  it('leave every line long enough to see its kind', () => {
    const lengths = networks.flatMap(({ lines }) =>
      lines.map(({ start, end }) => Math.hypot(end.x - start.x, end.y - start.y)),
    );
    expect(Math.min(...lengths)).toBeGreaterThan(15);
  });

  it('fit a wide page at nearly their own size', () => {
    for (const { width } of networks) expect(width).toBeLessThan(1300);
  });
});
