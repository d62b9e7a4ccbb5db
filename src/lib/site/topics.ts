import type { Survey, SurveyPaper } from '../survey/types.ts';

/** A tag as readers see it; an id that the vocabulary lacks is shown as it is. */
export function tagLabels(
  survey: Survey,
  paper: SurveyPaper,
): { id: string; label: string; definition: string | undefined }[] {
  return paper.tags.map((id) => {
    const tag = survey.vocabulary.tags.find((candidate) => candidate.id === id);
    return { id, label: tag?.label ?? id, definition: tag?.definition };
  });
}
