import type { Survey, SurveyPaper } from '../../../src/lib/survey/types.ts';
import { chapterPage, digestOf, paperPage, surveyOf } from '../survey/make-page.ts';

const abstracts = {
  lanterns: 'Lanterns dim in layers. They fail on night scenes, and nobody knows why.',
  buoys: 'Buoys do not drift, for the mooring is learned first.',
  ropes: 'Ropes hold. Lanterns dim in layers when ropes are short.',
};

const prose = `## Light

Lanterns dim from layer to layer [@ames2021lanterns, "dim in layers"]. A <Term id="mooring">mooring</Term> keeps buoys
in place [@drew2022buoys, "do not drift"; @ames2021lanterns, "fail on night scenes"]. Both are old [@drew2022buoys].

Dimming was seen twice [@ames2021lanterns, "dim in layers"].
`;

/** A survey of invented papers: chapter one has prose, chapter two has none; one digest entry became no page. */
export function inventedSurvey(): Survey {
  return surveyOf({
    papers: [
      paperPage(
        'ames2021lanterns',
        'Lanterns & $\\sigma$-layers',
        abstracts.lanterns,
        'authors: [Ada Ames, Ben van den Boer]\nyear: 2021\nvenue: ICML 2021\narxiv: "2101.00001"\ncode: https://example.org/code\nchapter: one\nkind: method\ntags: [light]\nbrief: Says that lanterns dim.\nrelated:\n  - {key: drew2022buoys, type: contrasts, reason: One drifts.}\n',
      ),
      paperPage(
        'drew2022buoys',
        'Buoys',
        abstracts.buoys,
        'authors: [Dee Drew]\nyear: 2022\nvenue: "JMLR 24(3):1-30, 2022"\ndoi: 10.1000/1\nchapter: two\nseeds:\n  - {file: a.txt, lines: [5, 7]}\n  - {file: a.txt, lines: [13, 15]}\n',
      ),
      paperPage(
        'eder2024ropes',
        'Ropes',
        abstracts.ropes,
        'authors: [Eve Eder]\nyear: 2024\nchapter: two\nseeds:\n  - {file: a.txt, lines: [9, 11]}\n',
      ),
    ],
    digests: [
      digestOf([
        { title: 'Lanterns', abstract: abstracts.lanterns },
        { title: 'Buoys', abstract: abstracts.buoys },
        { title: 'Ropes', abstract: abstracts.ropes },
        { title: 'Buoys', abstract: abstracts.buoys },
        { title: 'Anchors', abstract: 'Anchors sink.' },
      ]),
    ],
    glossary: [{ id: 'mooring', term: 'mooring', aliases: [], definition: 'What holds.' }],
    vocabulary: {
      kinds: [],
      tags: [{ id: 'light', label: 'light sources', group: 'domain', definition: 'D.' }],
    },
    chapters: [chapterPage('01-one', prose)],
  });
}

/** A paper of the survey; the test fails where it is missing. */
export function paperOf(survey: Survey, key: string): SurveyPaper {
  const paper = survey.papers.get(key);
  if (paper === undefined) throw new Error(`The invented survey has no paper ${key}.`);
  return paper;
}
