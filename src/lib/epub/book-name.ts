import { surveySlug } from '../site/survey-slug.ts';
import type { Survey } from '../survey/types.ts';

/** The file name of the book: `hidden-states.epub`. */
export function bookName({ config }: Pick<Survey, 'config'>): string {
  return `${surveySlug(config.title)}.epub`;
}
