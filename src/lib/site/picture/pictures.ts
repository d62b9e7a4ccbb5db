import type { Survey } from '../../survey/types.ts';
import { subjectOf } from '../page-subject.ts';
import { plainText } from '../plain-text.ts';
import { surveyTitle } from '../survey-title.ts';
import { numberedTitle } from '../../survey/chapter-names.ts';
import { chapterPicture } from './chapter-picture.ts';
import type { PictureNode } from './node.ts';
import { homePicture, pagePicture, picturedPages } from './page-picture.ts';
import { paperPicture } from './paper-picture.ts';

/** A picture that stands for a page where a link to it is shown. */
export interface Picture {
  /** Site path of the file without base: `/og/papers/zhai2023stabilizing.png`. */
  path: string;
  tree: PictureNode;
}

/** In a larger survey a paper has the picture of its chapter: to draw so many would take longer than all the rest. */
const mostPapers = 1000;

/** The pictures of all pages. */
export function sitePictures(survey: Survey): Picture[] {
  return [
    { path: home, tree: homePicture(survey) },
    ...picturedPages.map((path) => ({ path: fileOf(path), tree: pagePicture(survey, path) })),
    ...survey.chapters.map((chapter) => ({
      path: fileOf(chapter.path),
      tree: chapterPicture(survey, chapter),
    })),
    ...(survey.papers.size > mostPapers ? [] : [...survey.papers.values()]).map((paper) => ({
      path: fileOf(paper.path),
      tree: paperPicture(survey, paper),
    })),
  ];
}

/** Address and words of the picture of a page; a page without one of its own has that of the page above. */
export function pictureOf(survey: Survey, path: string): { path: string; alt: string } {
  const { config } = survey;
  const subject = subjectOf(survey, path);
  if (subject?.paper !== undefined) {
    const { title, authors } = subject.paper;
    const by = authors.length === 0 ? '' : ` by ${subject.paper.shortAuthors}`;
    const alt = `“${plainText(title)}”${by}, a paper in ${config.title}`;
    if (survey.papers.size <= mostPapers) return { path: fileOf(path), alt };
    const chapter = survey.chapters.find(({ slug }) => slug === subject.paper.chapter);
    return pictureOf(survey, chapter?.path ?? '/');
  }
  if (subject?.chapter !== undefined) {
    const named = plainText(numberedTitle(subject.chapter));
    return { path: fileOf(path), alt: `“${named}”, a chapter of ${config.title}` };
  }
  const above = path.replace(/[^/]+\/$/u, '');
  if (subjectOf(survey, above) !== undefined) return pictureOf(survey, above);
  if (!picturedPages.includes(path)) return { path: home, alt: surveyTitle(config) };
  const page = path.replaceAll('/', '');
  return { path: fileOf(path), alt: `${page.charAt(0).toUpperCase()}${page.slice(1)} of ${config.title}` };
}

const home = '/og/home.png';

/** `/map/` -> `/og/map.png`. */
function fileOf(path: string): string {
  return `/og${path.replace(/\/$/u, '')}.png`;
}
