const endings = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly'] as const;
const withVowel = endings.filter((ending) => /^[ei]/u.test(ending));

/**
 * What a word may be in number, tense or spelling: `prune` gives `prunes`, `pruned`, `pruning`; `damping` gives `damp` and
 * `damped`; `normalise` gives `normalize`. By rule, so most of them are no words; what counts is which the survey holds.
 *
 * @param word folded
 */
export function inflectionsOf(word: string): Set<string> {
  const forms = new Set([word, ...endingsOn(word)]);
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const bare = word.slice(0, word.length - ending.length);
    // `prun` was `prune`, and `cropp` was `crop`.
    const bases = withVowel.includes(ending) ? [bare, `${bare}e`, bare.replace(/(\p{L})\1$/u, '$1')] : [bare];
    for (const base of bases) for (const form of [base, ...endingsOn(base)]) forms.add(form);
  }
  for (const form of [...forms]) {
    forms.add(form.replace(/is(?=e|ing|ation)/u, 'iz'));
    forms.add(form.replace(/iz(?=e|ing|ation)/u, 'is'));
    forms.add(form.replace(/our(?=s|ed|ing|al|$)/u, 'or'));
  }
  return forms;
}

/** A word with each ending: `prune` loses its last letter to `ing`, `crop` doubles it. */
function endingsOn(word: string): string[] {
  const last = word.slice(-1);
  const stem = last === 'e' ? word.slice(0, -1) : word + last;
  return [...endings.map((ending) => word + ending), ...withVowel.map((ending) => stem + ending)];
}
