/**
 * Greek letters as TeX names them, and what their bare names prove.
 * - `certain`: no English text has the word by itself (`epsilon-approximate`);
 * - `glue`: `sigmaReparam` is a variable and a name; absent where products are called so (`nuScenes`);
 * - neither: an ordinary word (`beta version`, `theta rhythm`, `tau protein`); restored where it names something
 *   ("a function phi from"), inside formulas, with a script, or when the same text has it as mathematics.
 */
export interface GreekLetter {
  certain?: true;
  glue?: true;
}

const certain = 'epsilon varepsilon varphi vartheta varrho varsigma';
const glue = 'epsilon varepsilon varphi sigma mu lambda theta phi beta gamma omega kappa';
const plain =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega ' +
  'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';

export const greekLetters: ReadonlyMap<string, GreekLetter> = new Map(
  [...new Set(`${plain} ${certain}`.split(' '))].map((name) => [
    name,
    {
      ...(certain.split(' ').includes(name) ? { certain: true as const } : {}),
      ...(glue.split(' ').includes(name) ? { glue: true as const } : {}),
    },
  ]),
);

const camel = new RegExp(
  `^(${[...greekLetters]
    .filter(([, { glue }]) => glue)
    .map(([name]) => name)
    .join('|')})(?=[A-Z])`,
);

/** The Greek letter that a name in camel case starts with: `sigma` of `sigmaReparam`. */
export function greekPrefix(word: string): string | undefined {
  return camel.exec(word)?.[1];
}
