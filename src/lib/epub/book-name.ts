import { slug } from 'github-slugger';
import { plainText } from '../site/plain-text.ts';
import type { Survey } from '../survey/types.ts';

/** The file name of the book: `hidden-states.epub`. */
export function bookName({ config }: Pick<Survey, 'config'>): string {
  return `${slug(plainText(config.title)) || 'survey'}.epub`;
}
