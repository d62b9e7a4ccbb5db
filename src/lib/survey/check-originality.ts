import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { indexRuns, sharedRuns, type SharedRun } from '../text/shared-runs.ts';
import { comparableWords } from '../text/words.ts';
import type { CollectedSurvey } from './collected-survey.ts';
import { frontmatterPlace } from './front-matter.ts';
import { fieldPassage, ownPassages, type Passage } from './own-words.ts';
import type { SurveySources } from './types.ts';

/** So many words in a row are a copy. */
export const copyLength = 12;

/** A text of the survey and the file it stands in. */
interface OwnText {
  file: string;
  passages: Passage[];
}

/**
 * Checks that the survey is written in its own words: no twelve words in a row stand in the abstract of a digest, except
 * inside `<Abstract>` and as evidence, and no two pages share such a run. Titles may be named.
 */
export function checkOriginality(sources: SurveySources, survey: CollectedSurvey): Diagnostic[] {
  const texts = ownTexts(sources, survey);
  return [...copiedWords(texts, sources), ...repeatedPassages(texts)];
}

function copiedWords(texts: readonly OwnText[], { digests }: SurveySources): Diagnostic[] {
  const entries = digests.flatMap((digest) => digest.entries);
  const index = indexRuns(
    entries.map(({ title, abstract }) => ({ owner: title, words: comparableWords(abstract) })),
    copyLength,
  );
  return texts.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      sharedRuns(index, passage.words).map((run): Diagnostic => ({
        rule: 'copied-words',
        severity: 'error',
        message: `${run.to - run.from} words in a row are copied from the digest of “${run.owner}”.`,
        hint: 'Say it in your own words; a quotation belongs into the brackets of a citation, `[@key, "words"]`.',
        place: placeOfRun(passage, run),
      })),
    ),
  );
}

function repeatedPassages(texts: readonly OwnText[]): Diagnostic[] {
  const passages = texts.flatMap(({ file, passages: ofFile }) =>
    ofFile.map((passage) => ({ file, passage })),
  );
  const index = indexRuns(
    passages.map((owner) => ({ owner, words: owner.passage.words })),
    copyLength,
  );
  const order = new Map(texts.map(({ file }, position) => [file, position]));
  return passages.flatMap(({ file, passage }) => {
    const isEarlier = (other: { file: string }): boolean =>
      (order.get(other.file) ?? 0) < (order.get(file) ?? 0);
    return sharedRuns(index, passage.words, isEarlier).map((run): Diagnostic => {
      const [first] = run.owner.passage.places();
      return {
        rule: 'repeated-passage',
        severity: 'warning',
        message: `${run.to - run.from} words in a row stand in ${run.owner.file} as well.`,
        hint: 'Say it in one place and refer to it from the other.',
        place: placeOfRun(passage, run),
        ...(first === undefined
          ? {}
          : { related: [{ message: 'The passage that says the same.', place: first }] }),
      };
    });
  });
}

/** Chapters in order, then papers, then the data files. */
function ownTexts(sources: SurveySources, { chapters, paperPages }: CollectedSurvey): OwnText[] {
  const placeIn = sources.placeIn ?? ((file: string): Place => ({ file, line: 1, column: 1 }));
  const ofChapters = chapters.flatMap(({ page, summary }) =>
    page === undefined
      ? []
      : [
          {
            file: page.file,
            passages: [
              fieldPassage(summary, () => frontmatterPlace(page, ['summary'])),
              ...ownPassages(page),
            ],
          },
        ],
  );
  const ofPapers = paperPages.map(({ page, frontmatter: { brief = '', related } }) => ({
    file: page.file,
    passages: [
      fieldPassage(brief, () => frontmatterPlace(page, ['brief'])),
      ...related.map(({ reason }, at) =>
        fieldPassage(reason, () => frontmatterPlace(page, ['related', at, 'reason'])),
      ),
      ...ownPassages(page),
    ],
  }));
  const definitions = (
    file: string,
    entries: readonly { definition: string }[],
    path: readonly PropertyKey[],
  ): OwnText => ({
    file,
    passages: entries.map(({ definition }, at) =>
      fieldPassage(definition, () => placeIn(file, [...path, at, 'definition'])),
    ),
  });
  return [
    ...ofChapters,
    ...ofPapers,
    definitions('content/glossary.yaml', sources.glossary, []),
    definitions('content/vocabulary.yaml', sources.vocabulary.tags, ['tags']),
  ];
}

function placeOfRun(passage: Passage, { from, to }: SharedRun<unknown>): Place {
  const places = passage.places();
  const first = places[from] ?? { file: '', line: 1, column: 1 };
  const last = places[to - 1] ?? first;
  const { file, line, column } = first;
  // A frame shows one line well; a run over several lines is marked to the end of its first.
  const end = last.line === line ? last : first;
  return { file, line, column, endLine: line, endColumn: end.endColumn ?? column };
}
