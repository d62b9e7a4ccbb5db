import type { PaperPage } from './read-papers.ts';
import type { EntryIndex } from './source-texts.ts';
import type { SurveyPage } from './survey-pages.ts';
import type { CollectedTargets } from './targets.ts';
import type { SurveyChapter, SurveyPaper } from './types.ts';

/** What has been collected from the sources before anything is checked. */
export interface CollectedSurvey {
  chapters: readonly SurveyChapter[];
  paperPages: readonly PaperPage[];
  /** Keys of papers whose front matter is broken. */
  leftOut: ReadonlySet<string>;
  papers: ReadonlyMap<string, SurveyPaper>;
  pages: readonly SurveyPage[];
  targets: CollectedTargets;
  entries: EntryIndex;
}
