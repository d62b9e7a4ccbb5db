import { slug } from 'github-slugger';
import { plainText } from './plain-text.ts';

/** The title of a survey as the name of a file: `hidden-states`. */
export function surveySlug(title: string): string {
  return slug(plainText(title)) || 'survey';
}
