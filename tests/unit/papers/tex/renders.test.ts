import { describe, expect, it } from 'vitest';
import { renders } from '../../../../src/lib/papers/tex/renders.ts';

describe('renders', () => {
  it.each(['x^2', '\\frac{1}{2}', '\\text{if } x'])('takes %s', (tex) => {
    expect(renders(tex, false)).toBe(true);
  });

  it.each([
    '\\nothing',
    '\\href{https://a.org/}{x}',
    '\\includegraphics{https://a.org/a.png}',
    '\\htmlStyle{color: red}{x}',
  ])('refuses %s', (tex) => {
    expect(renders(tex, false)).toBe(false);
  });
});
