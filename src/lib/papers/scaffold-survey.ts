import { stringify } from 'yaml';

/**
 * The `content/survey.yaml` of a survey that has none: a title made of the folder's name, and one part in which
 * chapters can be put.
 *
 * @param folder name of the folder, without its path
 */
export function scaffoldSurvey(folder: string): string {
  const words = folder.replace(/[-_.\s]+/gu, ' ').trim();
  const title = words === '' ? 'Survey' : words.charAt(0).toUpperCase() + words.slice(1);
  const parts = [{ title: 'Papers', chapters: [] }];
  return `# What the survey is called and how it is ordered. "npm run new -- chapter" adds a chapter.\n${stringify({ title, parts })}`;
}
