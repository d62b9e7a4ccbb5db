import type { Element } from 'hast';

/**
 * Writes a line of many points as a path of steps. Each point of a drawn curve lies near the one before it, so that
 * its steps are short and often the same, and a page with them is much smaller once it is packed.
 *
 * `<polyline points="62.0,407.7 63.6,407.5 65.2,407.2">` → `<path d="M62 407.7l1.6-.2 1.6-.3">`; a polygon gets a `z`.
 * No point moves: steps are counted in units of the last decimal that any number has. What is written in another way
 * (an exponent, an odd number of numbers) stays as it is.
 */
export function stepLine(node: Element): void {
  const { points, ...properties } = node.properties;
  if (!(node.tagName === 'polyline' || node.tagName === 'polygon') || typeof points !== 'string') return;
  const steps = stepsOf(points);
  if (steps === undefined) return;
  node.properties = { ...properties, d: node.tagName === 'polygon' ? `${steps}z` : steps };
  node.tagName = 'path';
}

const plainNumber = /^-?\d{1,6}(?:\.(\d{1,4}))?$/u;

function stepsOf(points: string): string | undefined {
  const written = points.trim().split(/[\s,]+/u);
  if (written.length < 4 || written.length % 2 > 0) return undefined;
  const matches = written.map((number) => plainNumber.exec(number));
  if (matches.includes(null)) return undefined;
  const unit = 10 ** Math.max(...matches.map((match) => match?.[1]?.length ?? 0));
  const numbers = written.map((number) => Math.round(Number(number) * unit));
  const steps = numbers.map((number, index) => (number - (numbers[index - 2] ?? 0)) / unit);
  return `M${join(steps.slice(0, 2))}l${join(steps.slice(2))}`;
}

/** Numbers with as little between them as a path needs: `1.6-.2 1.6` */
function join(numbers: readonly number[]): string {
  return numbers
    .map((number) => String(number).replace(/^(-?)0\./u, '$1.'))
    .reduce((line, number) => (number.startsWith('-') ? line + number : `${line} ${number}`));
}
