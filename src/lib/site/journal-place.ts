/** Where in a journal a paper stands; what the venue does not say is absent. */
export interface JournalPlace {
  name: string;
  volume?: string;
  issue?: string;
  /** `1-30`, or the number of an article. */
  pages?: string;
}

/** The year in a venue: `…, 2023`, `… (2025)`, `TMLR 2024`, `IJCV 2024, …`. */
const yearForms = [/[ ,]+\((\d{4})\)$/u, /, ((?:19|20)\d\d)$/u, /(?<=\p{L}) ((?:19|20)\d\d)(?=,|$)/u];

/** `JMLR 24(324):1-30`, `Nature 647:349-355`, `Quantum 10, 1994`, `JMLR, vol. 23`. */
const place =
  /^(?<name>.*\p{L}),? (?:vol\. ?)?(?<volume>\d+)(?:\((?<issue>\d+)\))?(?:[:,] ?(?<pages>\d+(?:[-–]\d+)?))?$/u;

/**
 * Takes the venue of a journal apart: `JMLR 24(324):1-30, 2023` -> name, volume, issue, pages. A year in it is left out
 * where it is the year of the paper, and stays with the name where it is another one (`Neural Computation 2019` for a
 * paper of 2018). What cannot be read stays in the name.
 */
export function journalPlace(venue: string, year: number | undefined): JournalPlace {
  const form = yearForms.find((pattern) => pattern.test(venue));
  const venueYear = form?.exec(venue)?.[1];
  const rest = form === undefined ? venue : venue.replace(form, '');
  const { name = rest, volume, issue, pages } = place.exec(rest)?.groups ?? {};
  return {
    name: venueYear === undefined || Number(venueYear) === year ? name : `${name} ${venueYear}`,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages: pages.replace('–', '-') }),
  };
}
