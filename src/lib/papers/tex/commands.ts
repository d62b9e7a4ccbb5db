/** What a TeX command of mathematics does; decides where its bare name can be told from an English word. */
export type CommandKind =
  'relation' | 'binary' | 'symbol' | 'operator' | 'font' | 'function' | 'fence' | 'space';

export interface MathCommand {
  kind: CommandKind;
  /** Why the bare name alone proves nothing; absent when no English text contains it. */
  ambiguous?: string;
}

const kinds: Record<CommandKind, string> = {
  relation:
    'leq geq leqslant geqslant lesssim gtrsim le ge neq ne approx sim simeq cong equiv propto in notin ni subset subseteq ' +
    'supset supseteq mapsto to rightarrow leftarrow longrightarrow Rightarrow Leftarrow leftrightarrow ' +
    'Leftrightarrow implies iff ll gg mid parallel perp prec succ models vdash',
  binary: 'times cdot pm mp div ast star circ otimes oplus odot cap cup setminus wedge vee land lor bullet',
  symbol:
    'infty nabla ell hbar partial forall exists emptyset varnothing ldots cdots dots vdots ddots prime dagger top bot Re Im aleph',
  operator:
    'sum prod int oint lim limsup liminf max min sup inf argmax argmin log ln lg exp sin cos tan tanh sinh cosh det dim ker deg gcd Pr arg bigcup bigcap',
  font: 'mathbb mathcal mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm operatorname text textrm textbf textit',
  function:
    'sqrt frac dfrac tfrac binom hat widehat tilde widetilde bar overline underline vec dot ddot overbrace underbrace',
  fence:
    'left right middle big Big bigl bigr Bigl Bigr langle rangle lfloor rfloor lceil rceil lVert rVert lvert rvert Vert vert',
  space: 'quad qquad limits nolimits displaystyle textstyle',
};

/** The ambiguity table. Such a name counts only with mathematics on the sides that `operators.ts` asks for. */
const ambiguous: Record<string, string> = {
  approx: 'abbreviation of "approximately"; mathematics only before a quantity',
  times: '"three times faster"; mathematics only glued to a number or between two quantities',
  in: 'preposition; mathematics only between a variable and a formula',
  to: 'preposition; mathematics only before a formula such as infty',
  le: 'French article; mathematics only between two quantities',
  ge: 'abbreviation (GE); mathematics only between two quantities',
  ne: 'abbreviation (NE); mathematics only between two quantities',
  sim: '"sim-to-real"; mathematics only before a number or between two quantities',
  ni: 'abbreviation; never restored outside a formula',
  ll: 'part of "LLM"-like names; mathematics only between two quantities',
  gg: 'colloquial; mathematics only between two quantities',
  mid: '"mid training"; mathematics only inside a formula',
  parallel: 'adjective; never restored outside a formula',
  models: 'noun; never restored outside a formula',
  pm: '"5 pm"; mathematics only between two numbers',
  div: 'HTML element; never restored outside a formula',
  star: 'noun; never restored outside a formula',
  ast: 'abbreviation of "abstract syntax tree"; never restored outside a formula',
  circ: 'never restored outside a formula',
  cap: 'noun; never restored outside a formula',
  cup: 'noun; never restored outside a formula',
  wedge: 'noun; never restored outside a formula',
  vee: 'name; never restored outside a formula',
  land: 'noun; never restored outside a formula',
  bullet: 'noun; never restored outside a formula',
  implies: 'verb; never restored outside a formula',
  iff: 'abbreviation of "if and only if"; never restored outside a formula',
  subset: 'noun; never restored outside a formula',
  partial: 'adjective; never restored outside a formula',
  exists: 'verb; never restored outside a formula',
  prime: 'adjective; never restored outside a formula',
  dots: 'noun; never restored outside a formula',
  top: 'adjective; never restored outside a formula',
  bot: 'noun; never restored outside a formula',
  Re: 'as in a letter; never restored outside a formula',
  Im: 'abbreviation; never restored outside a formula',
  dagger: 'noun; never restored outside a formula',
  left: 'adjective; mathematics only as left( … right)',
  right: 'adjective; mathematics only as left( … right)',
};
for (const name of [
  ...kinds.operator.split(' '),
  'big',
  'Big',
  'middle',
  'limits',
  'hat',
  'bar',
  'dot',
  'text',
])
  ambiguous[name] ??=
    'ordinary word or name of a function in a program; only inside a formula, or with a script or group';

/** Commands of mathematics by name. Greek letters are in `greek.ts`. */
export const mathCommands: ReadonlyMap<string, MathCommand> = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, MathCommand] => {
      const reason = ambiguous[name];
      return [
        name,
        reason === undefined
          ? { kind: kind as CommandKind }
          : { kind: kind as CommandKind, ambiguous: reason },
      ];
    }),
  ),
);
