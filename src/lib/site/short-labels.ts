import { familyName } from '../survey/authors.ts';
import type { SurveyPaper } from '../survey/types.ts';
import { groupBy } from './per-survey.ts';
import { plainText, shorten } from './plain-text.ts';

/**
 * Labels for pictures by key: first author and year, `Gu 2022`. Papers that would share one keep all the names of their
 * label, `Gu and Dao 2022`; a title that stands in for unknown authors is cut.
 */
export function shortLabels(
  papers: readonly Pick<SurveyPaper, 'key' | 'authors' | 'shortAuthors' | 'yearLabel'>[],
): Map<string, string> {
  const short = papers.map((paper) => ({ paper, label: `${firstName(paper)} ${paper.yearLabel}` }));
  const times = groupBy(short, ({ label }) => label);
  return new Map(
    short.map(({ paper, label }) => [
      paper.key,
      times.get(label)?.length === 1 ? label : `${names(paper)} ${paper.yearLabel}`,
    ]),
  );
}

type Named = Pick<SurveyPaper, 'authors' | 'shortAuthors'>;

function firstName(paper: Named): string {
  const [first] = paper.authors;
  return first === undefined ? names(paper) : familyName(first);
}

function names({ shortAuthors }: Named): string {
  return shorten(plainText(shortAuthors), 28);
}
