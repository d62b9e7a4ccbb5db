import { stemmer } from 'stemmer';

/**
 * The words of a text as search sees them: lower case, without accents, parted by everything that is neither letter nor
 * figure. Apostrophes join (`don't` is `dont`); a hyphen parts, but for words that are as often written in one:
 * `fine-tuning`, `fine tuning` and `finetuning` are the same.
 */
export function searchWords(text: string): string[] {
  return foldWord(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(oftenInOne, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The parts of compounds that people write in one word, with a hyphen, and in two. */
const oftenInOne =
  /(?<!\p{L})(pre|fine|auto|over)[\s\u2010\u2011-]+((?<=pre\P{L}+)train|(?<=fine\P{L}+)tun|(?<=auto\P{L}+)encod|(?<=over\P{L}+)(?:fit|smooth|param))/gu;

const strokes: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A word in lower case and without accents: `Łukasz` is `lukasz`. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/gu, (letter) => strokes[letter] ?? letter);
}

/** `generalisation`, `visualized`: what is made into something is not the same as the thing, as Porter's stems are. */
const madeInto = /^(\p{L}{2,}(?:al|ar))i[sz](?:ations?|e[ds]?|ers?|ing|able)$/u;

/**
 * What forms of a word share: `embeddings` and `embedding`, `quantisation` and `quantization`. Words of three letters
 * stay as they are: most are short forms, and `NAS` is not the plural of `NA`.
 *
 * Method: British endings are made American, then Porter's stemmer (Porter 1980).
 */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  return stemmer(
    word
      .replace(madeInto, '$1iz')
      .replace(/is(ations?|e[drs]?|ing)$/u, 'iz$1')
      .replace(/yse([drs]?)$/u, 'yze$1')
      .replace(/our(s|ed|ing|al|ally)?$/u, 'or$1')
      .replace(/tre(s?)$/u, 'ter$1'),
  );
}

/** Words that a question is made of, and that say nothing about what is asked for. */
const empty: ReadonlySet<string> = new Set(
  `a al an and any are as at be been but by can could did do does doing enough et for from had has have how i if in into is it its me
my no not of on one or our paper papers shall should show so some such than that the their them then there these they
this those to us using very was we were what when where whether which while who whose why will with would you your about
tell find give get`.split(/\s+/u),
);

/** The stems of the words of a text that say something, in their order: what the text index holds of it. */
export function tellingStems(text: string): string[] {
  return searchWords(text)
    .filter((word) => !isEmptyWord(word))
    .map(stemOf);
}

export function isEmptyWord(word: string): boolean {
  return empty.has(word);
}

/** Whether a word has letters and figures: a name, as `word2vec` and `cifar10` are, that is never corrected. */
export function isMixedWord(word: string): boolean {
  return /\p{N}/u.test(word) && /\p{L}/u.test(word);
}
