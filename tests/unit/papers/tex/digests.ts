import { readFileSync, readdirSync } from 'node:fs';

const seeds = new URL('../../../../seeds/', import.meta.url);

/** Every different line of the four digests: titles, abstracts, headers and metadata alike, white space trimmed. */
export const digestLines: string[] = [
  ...new Set(
    readdirSync(seeds)
      .filter((file) => file.endsWith('.txt'))
      .flatMap((file) => readFileSync(new URL(file, seeds), 'utf8').split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
