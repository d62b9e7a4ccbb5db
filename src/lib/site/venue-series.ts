/** What papers without a venue are listed under. */
export const arxivOnly = 'arXiv only';

/**
 * The series that a venue belongs to, so that `ICLR 2022` and `ICLR 2024` are found together: a conference by its short
 * name, a journal by its name, workshops and findings apart from the conference that they go with.
 *
 * @param venue as front matter has it: `Neural Computation 2019`, `NeurIPS 2021 Workshop on Causality`; absent for a
 *   preprint
 * @returns `Neural Computation`, `NeurIPS workshops`, {@link arxivOnly}
 */
export function venueSeries(venue: string | undefined): string {
  const text = (venue ?? '').replace(/\s+/gu, ' ').trim();
  if (text === '' || /^(?:arXiv|CoRR)\b/iu.test(text)) return arxivOnly;
  if (/\bworkshops?\b/iu.test(text)) return workshopSeries(text);
  const findings = /^(?:Findings of (?:the )?(?:.+: )?(.+)|(.+?)[ :,]+Findings)$/iu.exec(text);
  if (findings !== null) return `Findings of ${mainSeries(findings[1] ?? findings[2] ?? '')}`;
  return mainSeries(text);
}

/** Full names as bibliographies have them, and names of joint conferences; the first that fits counts. */
const names: readonly (readonly [RegExp, string])[] = [
  [/Neural Information Processing Systems|^NIPS$/iu, 'NeurIPS'],
  [/Learning Representations/iu, 'ICLR'],
  [/International Conference on Machine Learning/iu, 'ICML'],
  [/Journal of Machine Learning Research/iu, 'JMLR'],
  [/Transactions on Machine Learning Research/iu, 'TMLR'],
  [/Pattern Analysis and Machine Intelligence|^(?:IEEE )?T?PAMI$/iu, 'IEEE TPAMI'],
  [/Neural Networks and Learning Systems|^(?:IEEE )?TNNLS$/iu, 'IEEE TNNLS'],
  [/Conference on Computer Vision and Pattern Recognition/iu, 'CVPR'],
  [/European Conference on Computer Vision/iu, 'ECCV'],
  [/International Conference on Computer Vision/iu, 'ICCV'],
  [/Empirical Methods in Natural Language Processing/iu, 'EMNLP'],
  [/North American Chapter|^NAACL\b/iu, 'NAACL'],
  [/European Chapter|^EACL\b/iu, 'EACL'],
  [/Annual Meeting of the Association for Computational Linguistics|^ACL\b/iu, 'ACL'],
  [/Transactions of the Association for Computational Linguistics/iu, 'TACL'],
  [/AAAI Conference/iu, 'AAAI'],
  [/Artificial Intelligence and Statistics/iu, 'AISTATS'],
];

/** The name before years, volumes and pages, in its short form. */
function mainSeries(venue: string): string {
  const plain = venue
    .replace(/^(?:In )?(?:the )?Proceedings of (?:the )?/iu, '')
    .replace(/^(?:\d{4} |\d+(?:st|nd|rd|th) )+/u, '')
    .trim();
  const cut = plain
    .replace(/[\s,:;(]+(?:vol(?:ume)?\.? ?)?\d.*$/iu, '')
    .replace(/[\s,:;.]+$/u, '')
    .trim();
  const name = cut === '' ? venue : cut;
  const known = names.find(([pattern]) => pattern.test(name));
  return known?.[1] ?? /\(([A-Z][A-Za-z]*[A-Z])\)$/u.exec(name)?.[1] ?? name;
}

/** `… at NeurIPS 2024`, `NeurIPS 2024 Workshop on …`; a workshop that names no conference is a series of its own. */
function workshopSeries(venue: string): string {
  const at = /\b(?:at|@) (?:the )?(.+)$/iu.exec(venue)?.[1];
  const before = /^(.+?),? (?:19|20)\d\d,? workshops?\b/iu.exec(venue)?.[1];
  const known = /^([A-Z][A-Za-z]*[A-Z]) [Ww]orkshops?\b/u.exec(venue)?.[1];
  const conference = at ?? before ?? known;
  return conference === undefined ? mainSeries(venue) : `${mainSeries(conference)} workshops`;
}
