import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { stepLine } from '../../../src/lib/markdown/line-steps.ts';

describe('stepLine', () => {
  it('writes a polyline as a path of steps and keeps its other attributes', () => {
    expect(drawn('polyline', '62.0,407.7 63.6,407.5 65.2,407.2 65.2,408.2')).toEqual({
      tagName: 'path',
      properties: { fill: 'none', d: 'M62 407.7l1.6-.2 1.6-.3 0 1' },
    });
  });

  it('closes a polygon', () => {
    expect(drawn('polygon', '0 0 10 0 10 -5').properties['d']).toBe('M0 0l10 0 0-5z');
  });

  it('comes to every point exactly, however many decimals and steps there are', () => {
    const points = Array.from({ length: 500 }, (_, i) => [
      i / 10,
      Math.round(Math.sin(i) * 1000 + 2000) / 1000,
    ]);
    const { properties } = drawn('polyline', points.map((point) => point.join(',')).join(' '));
    const steps = (String(properties['d']).match(/-?(?:\d*\.)?\d+/gu) ?? []).map(Number);
    let [x, y] = [0, 0];
    const ends = points.map((_, i) => [(x += steps[2 * i] ?? NaN), (y += steps[2 * i + 1] ?? NaN)]);
    expect(ends.flat().map((number) => Math.round(number * 1000) / 1000)).toEqual(points.flat());
  });

  it.each(['1e3,2 3,4', '1,2,3', '', '5,6', 'a,b c,d'])('leaves the points “%s” as they are', (points) => {
    expect(drawn('polyline', points)).toEqual({ tagName: 'polyline', properties: { fill: 'none', points } });
  });

  it('leaves every other element as it is', () => {
    expect(drawn('marker', '1,2 3,4').tagName).toBe('marker');
  });
});

function drawn(tagName: string, points: string): Pick<Element, 'tagName' | 'properties'> {
  const node: Element = { type: 'element', tagName, properties: { fill: 'none', points }, children: [] };
  stepLine(node);
  return { tagName: node.tagName, properties: node.properties };
}
