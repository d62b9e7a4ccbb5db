/** Signs that digests write as a word, after the TeX command of that name. Lower case; accents removed before. */
export const signNames: ReadonlyMap<string, string> = table(
  'α alpha, β beta, γ gamma, δ delta, ε epsilon, ϵ epsilon, ζ zeta, η eta, θ theta, ϑ theta, ι iota, κ kappa',
  'λ lambda, μ mu, ν nu, ξ xi, π pi, ρ rho, σ sigma, ς sigma, τ tau, υ upsilon, φ phi, ϕ phi, χ chi, ψ psi, ω omega',
  '× times, ≤ le, ≥ ge, ≈ approx, ∞ infty, ↦ mapsto, → to, ∈ in, √ sqrt, ≠ ne, ± pm, ∑ sum, ∏ prod, ∫ int',
  '∂ partial, ∇ nabla, ∼ sim, ≪ ll, ≫ gg, ∥, ·, ⋅, ′, −, ∗',
);

/** Letters that have no accent to remove and are still written with plain ones. */
export const plainLetters: ReadonlyMap<string, string> = table(
  'ø o, ß ss, æ ae, œ oe, ł l, đ d, ð d, þ th, ı i, ȷ j',
);

/** TeX commands with another spelling of the same meaning. */
export const commandSpellings: ReadonlyMap<string, string> = table(
  'leq le, geq ge, neq ne, rightarrow to, varepsilon epsilon, varphi phi, cdot',
);

/** TeX commands that only say how something looks; the digests have lost them, so they are nothing. */
export const looks: ReadonlySet<string> = new Set(
  [
    'mathbb mathcal mathrm mathbf mathit mathsf mathtt mathfrak mathscr mathnormal boldsymbol bm operatorname',
    'text textbf textit textrm texttt textsf textsc textup textnormal emph underline em bf it rm sc tt sf sl',
    'bfseries itshape ttfamily displaystyle textstyle scriptstyle limits nolimits left right big bigl bigr Big Bigl',
    'Bigr bigg biggl biggr Bigg quad qquad ensuremath mbox hbox',
  ].flatMap((line) => line.split(' ')),
);

/** `a b, c d` as a map from a to b and c to d; from `c` alone to nothing. */
function table(...lines: string[]): Map<string, string> {
  const pairs = lines.flatMap((line) => line.split(', ')).map((pair) => pair.split(' '));
  return new Map(pairs.map(([from = '', to = '']) => [from, to]));
}
