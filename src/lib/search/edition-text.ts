import MiniSearch from 'minisearch';
import type { WordScores } from './rank.ts';
import type { SearchRecord, TextBlock } from './records.ts';
import { searchWords, stemOf, tellingStems } from './search-words.ts';
import { shownText, type ShownText } from './shown-text.ts';

/** Fields of the index, with the weight from which on a block belongs to one. */
const fields = [
  ['title', 9],
  ['heading', 5],
  ['brief', 4],
  ['names', 3],
  ['text', 0],
] as const;

type FieldName = (typeof fields)[number][0];

/**
 * A text index of the records for where Pagefind cannot run: in a survey that is opened from disk. Built when it is
 * loaded, from the same records and with the same weights.
 */
export class EditionText {
  readonly works = true;
  readonly #records: readonly SearchRecord[];
  readonly #index: MiniSearch;

  constructor(records: readonly SearchRecord[]) {
    this.#records = records;
    this.#index = new MiniSearch({
      fields: fields.map(([name]) => name),
      tokenize: searchWords,
      processTerm: stemOf,
    });
    this.#index.addAll(records.map(({ blocks }, id) => ({ id, ...textByField(blocks) })));
  }

  scoresOf(word: string, unfinished: boolean): WordScores {
    const found = this.#index.search(word, {
      prefix: unfinished,
      boost: Object.fromEntries(fields.map(([name, weight]) => [name, Math.max(1, weight)])),
    });
    return new Map(found.map(({ id, score }) => [Number(id), score]));
  }

  recordsWith(phrase: readonly string[]): ReadonlySet<number> {
    const run = ` ${phrase.join(' ')} `;
    const holds = ({ text }: TextBlock): boolean => ` ${tellingStems(text).join(' ')} `.includes(run);
    return new Set(this.#records.flatMap(({ blocks }, record) => (blocks.some(holds) ? [record] : [])));
  }

  record(number: number): ShownText | undefined {
    const record = this.#records[number];
    return record === undefined ? undefined : shownText(record);
  }
}

function textByField(blocks: readonly TextBlock[]): Record<FieldName, string> {
  const texts = { title: '', heading: '', brief: '', names: '', text: '' };
  for (const { text, weight } of blocks) {
    const name = fields.find(([, least]) => weight >= least)?.[0] ?? 'text';
    texts[name] += ` ${text}`;
  }
  return texts;
}
