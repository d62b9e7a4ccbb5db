import { numberedTitle } from '../survey/chapter-names.ts';
import { plainText } from '../survey/plain-text.ts';
import { sectionsOf, type ChapterSection } from '../survey/sections.ts';
import type { Heading, Survey, SurveyChapter } from '../survey/types.ts';
import { comparableWords } from '../text/words.ts';
import { perSurvey } from './per-survey.ts';

/** A chapter in which a glossary term occurs. */
export interface TermUse {
  title: string;
  path: string;
  /** Its sections with the term, in order; text before the first section counts for the chapter alone. */
  sections: { number: string; title: string; path: string }[];
}

/**
 * The index of terms: for each glossary term, by id, the chapters and sections whose text has the term or one of its
 * aliases as whole words, whether it is linked there or not.
 */
export const termIndex = perSurvey((survey: Survey): ReadonlyMap<string, TermUse[]> => {
  const names = nameIndex(survey);
  const uses = new Map<string, TermUse[]>();
  for (const chapter of survey.chapters) {
    for (const { heading, nodes } of sectionsOf(chapter)) {
      for (const id of namesIn(nodes.flatMap(wordsOf), names)) addUse(uses, id, chapter, heading);
    }
  }
  return uses;
});

/** Names by their first word. */
type Names = ReadonlyMap<string, { id: string; words: string[] }[]>;

function nameIndex({ glossary }: Survey): Names {
  const names = new Map<string, { id: string; words: string[] }[]>();
  for (const { id, term, aliases } of glossary) {
    for (const name of [term, ...aliases]) {
      const words = comparableWords(name);
      const [first] = words;
      if (first !== undefined) names.set(first, [...(names.get(first) ?? []), { id, words }]);
    }
  }
  return names;
}

function namesIn(words: readonly string[], names: Names): Set<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    for (const name of names.get(word) ?? []) {
      if (name.words.every((part, index) => words[at + index] === part)) found.add(name.id);
    }
  }
  return found;
}

function wordsOf(node: ChapterSection['nodes'][number]): string[] {
  return comparableWords(plainText(node, { mathematics: () => ' ', code: () => ' ' }));
}

function addUse(
  uses: Map<string, TermUse[]>,
  id: string,
  chapter: SurveyChapter,
  heading: Heading | undefined,
): void {
  const { path } = chapter;
  const ofTerm = uses.get(id) ?? [];
  uses.set(id, ofTerm);
  const last = ofTerm.at(-1);
  const use = last?.path === path ? last : { title: numberedTitle(chapter), path, sections: [] };
  if (use !== last) ofTerm.push(use);
  if (heading === undefined) return;
  const { number, title } = heading;
  use.sections.push({ number, title, path: `${path}#${heading.id}` });
}
