/** Commands that say how a formula looks, not what it says. */
const looks: ReadonlySet<string> = new Set(
  `left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle displaystyle textstyle scriptstyle limits nolimits
quad qquad hfill nonumber notag label phantom hphantom vphantom smash mathstrut strut thinspace medspace thickspace
negthinspace allowbreak`.split(/\s+/u),
);

/** Fonts: their argument is kept, and the font is not; `\mathcal` and `\mathbb` make other letters and stay. */
const fonts: ReadonlySet<string> = new Set(
  'mathrm text textrm mathit mathsf mathtt operatorname textbf textit mathnormal boldsymbol bm mathbf bf rm it'.split(
    ' ',
  ),
);

/** One spelling for commands that mean the same. */
const spellings: Readonly<Record<string, string>> = {
  le: 'leq',
  ge: 'geq',
  ne: 'neq',
  to: 'rightarrow',
  gets: 'leftarrow',
  varepsilon: 'epsilon',
  varphi: 'phi',
  vartheta: 'theta',
  lVert: '|',
  rVert: '|',
  Vert: '|',
  lvert: '|',
  rvert: '|',
  vert: '|',
  mid: '|',
  '|': '|',
  dfrac: 'frac',
  tfrac: 'frac',
  cdots: 'dots',
  ldots: 'dots',
  dotsc: 'dots',
  lbrace: '{',
  rbrace: '}',
  langle: '<',
  rangle: '>',
  ast: '*',
  top: 'T',
  intercal: 'T',
};

/** Signs that people type for commands. */
const signs: Readonly<Record<string, string>> = {
  '≤': 'leq',
  '≥': 'geq',
  '≠': 'neq',
  '→': 'rightarrow',
  '←': 'leftarrow',
  '∞': 'infty',
  '∑': 'sum',
  '∏': 'prod',
  '∫': 'int',
  '∂': 'partial',
  '∇': 'nabla',
  '√': 'sqrt',
  '×': 'times',
  '·': 'cdot',
  '∈': 'in',
  '≈': 'approx',
  '∼': 'sim',
  '~': 'sim',
  '‖': '|',
  '⟨': '<',
  '⟩': '>',
  '−': '-',
  '…': 'dots',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Π: 'Pi',
  Σ: 'Sigma',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
};

/** Functions that are written with their letters; typed without a backslash they are the same letters. */
const functions: ReadonlySet<string> = new Set(
  'log exp sin cos tan tanh sinh cosh max min sup inf det lim ln dim ker arg argmax argmin Pr gcd deg'.split(
    ' ',
  ),
);

/** Words that stand for one sign even without a backslash. */
const named: ReadonlySet<string> = new Set([
  ...Object.values(signs).filter((sign) => /^[A-Za-z]{2,}$/u.test(sign) && sign !== 'in' && sign !== 'int'),
]);

const raised = /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/gu;
const lowered = /[₀-₉₊₋]+/gu;
const token = /\\([A-Za-z]+)\*?|\\(.)|(\s+)|([A-Za-z]+)|(.)/gsu;

/**
 * The signs of a formula, in order, without what only says how it looks: white space, braces around groups, fonts,
 * `\left`, spaces. `h_t = A h_{t-1}`, `h_{t}=Ah_{t-1}` and `h_t=\mathbf{A}\,h_{t-1}` have the same tokens; `\mathcal{L}`
 * and `L` have not. Unicode signs count as the commands they stand for, `N²` as `N^2`.
 */
export function formulaTokens(source: string): string[] {
  const tokens: string[] = [];
  const text = source
    .replace(raised, (run) => `^${run.normalize('NFKC')}`)
    .replace(lowered, (run) => `_${run.normalize('NFKC')}`)
    .replace(/^\$+|\$+$/gu, '');
  for (const [, name, escaped, space, letters, sign] of text.matchAll(token)) {
    if (space !== undefined) continue;
    if (name !== undefined) {
      if (looks.has(name) || fonts.has(name)) continue;
      tokens.push(...(functions.has(name) ? name : [spellings[name] ?? name]));
    } else if (letters !== undefined) {
      tokens.push(...(named.has(letters) ? [letters] : letters));
    } else if (escaped !== undefined) {
      if (/[{}|%#&_$]/u.test(escaped)) tokens.push(escaped);
    } else if (sign !== undefined && !/[{}&$'’]/u.test(sign)) {
      tokens.push(signs[sign] ?? sign.normalize('NFKC'));
    }
  }
  // The calligraphic O of complexities is the plain one for everybody who types it.
  return tokens.filter((each, index) => !(each === 'mathcal' && tokens[index + 1] === 'O'));
}
