import type { SurveyConfig } from '../survey/config.ts';
import { hashText } from '../text/hash.ts';

/**
 * The identifier of a survey's book, the same for every copy and however the text changes: made from the address of the
 * repository, or from the title where there is none. A UUID of version 8, which is for hashes of one's own choice (RFC
 * 9562, section 5.8).
 */
export function bookIdentifier({ title, repository }: Pick<SurveyConfig, 'title' | 'repository'>): string {
  const name = repository ?? title;
  const hex = hashText(`book ${name}`) + hashText(`${name} book`);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
