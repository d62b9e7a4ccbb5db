import type { Survey } from '../../survey/types.ts';
import { addresses } from '../href.ts';
import { count } from '../number-words.ts';
import type { JsonLd, JsonLdContext } from './json-ld.ts';
import { editorNodes, licenceOf } from './references.ts';

type AddressOf = JsonLdContext['addressOf'];

/** The glossary as a set of terms, whose definitions stand at their addresses; nothing while it is empty. */
export function glossaryNode({ config, glossary }: Survey, addressOf: AddressOf): JsonLd {
  if (glossary.length === 0) return undefined;
  const url = addressOf('/glossary/');
  return {
    '@type': 'DefinedTermSet',
    '@id': `${url}#terms`,
    name: `Glossary of ${config.title}`,
    hasDefinedTerm: glossary.map(({ id, term }) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#term-${id}`,
      name: term,
    })),
  };
}

const paperFiles = [
  [addresses.papersJson, 'application/json'],
  [addresses.bibtex, 'application/x-bibtex'],
  [addresses.cslJson, 'application/vnd.citationstyles.csl+json'],
  [addresses.ris, 'application/x-research-info-systems'],
] as const;

/** The list of papers as a data set, with the files that hold it; nothing while there are none. */
export function papersNode(survey: Survey, addressOf: AddressOf): JsonLd {
  const { config, papers } = survey;
  if (papers.size === 0) return undefined;
  return {
    '@type': 'Dataset',
    '@id': `${addressOf('/papers/')}#papers`,
    name: `Papers of ${config.title}`,
    description: `Facts of ${count(papers.size, 'paper')}: title, authors, year, venue and identifiers, and the chapter, kind, topics and one-sentence brief that the survey gives each.`,
    creator: editorNodes(survey),
    license: licenceOf(survey),
    isAccessibleForFree: true,
    distribution: paperFiles.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: addressOf(path),
    })),
  };
}
