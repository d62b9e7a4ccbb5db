/** A DOI. What would end a field of BibTeX or an attribute of HTML never stands in one. */
export const doiForm = /^10\.\d{4,9}\/[^\s{}"\\]+$/u;

/** An address of the web, without the characters that have to be encoded. */
export const addressForm = /^https?:\/\/[^\s<>"{}|\\^`]+$/iu;

const arxivId = /\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}/u;

/** Four digits at the beginning: `2024`, or a biblatex date such as `2024-05-01`. */
export function readYear(text: string): number | undefined {
  const digits = /^\D?(\d{4})(?!\d)/u.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The arXiv id without its version, from the `eprint` field (where that is arXiv's) or from the address.
 *
 * @param archive `archivePrefix` or `eprinttype`; may be empty
 */
export function readArxiv(eprint: string, archive: string, url: string | undefined): string | undefined {
  const isArxiv = archive === '' || archive.toLowerCase() === 'arxiv';
  const fromEprint = isArxiv
    ? new RegExp(`^(?:arXiv:)?(${arxivId.source})(?:v\\d+)?$`, 'iu').exec(eprint)
    : null;
  const fromUrl = new RegExp(`^https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf)/(${arxivId.source})`, 'u').exec(
    url ?? '',
  );
  return fromEprint?.[1] ?? fromUrl?.[1];
}

/** The DOI without `https://doi.org/` or `doi:` in front of it. */
export function readDoi(text: string): string | undefined {
  const doi = text.replace(/\\_/gu, '_').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
  return doiForm.test(doi) ? doi : undefined;
}

/** An `http` or `https` address; undefined for anything else, `javascript:` included. */
export function readUrl(text: string): string | undefined {
  const url = text.replace(/\\([_&%#~])/gu, '$1').replace(/^\\url\{(.*)\}$/u, '$1');
  return addressForm.test(url) && URL.canParse(url) ? url : undefined;
}
