import { isComponent } from '../survey/nodes.ts';
import type { Survey, SurveyChapter, Target } from '../survey/types.ts';

/** A step of the survey's argument, with what stands behind it. */
export interface Claim {
  claim: string;
  /** Title of the section that makes the case. */
  title: string;
  /** Site path of that section, with its fragment. */
  path: string;
  /** Citations in the text of that section that carry evidence; a table at its end may speak of other sections too. */
  quotations: number;
  /** Home chapters of the papers that are quoted there, in order. */
  chapters: SurveyChapter[];
}

/** The argument of the survey, each claim with the evidence of its section; undefined where there is none. */
export function argumentOf(survey: Survey): { thesis: string; claims: Claim[] } | undefined {
  const { argument } = survey.config;
  if (argument === undefined) return undefined;
  const claims = argument.claims.flatMap(({ claim, section }) => {
    const target = survey.targets.get(section);
    return target === undefined ? [] : [{ claim, ...behind(survey, target) }];
  });
  return { thesis: argument.thesis, claims };
}

function behind(survey: Survey, target: Target): Omit<Claim, 'claim'> {
  const chapter = survey.chapters.find(({ path }) => path === target.path);
  const quoting = survey.citations.filter(
    ({ path, place, evidence }) =>
      path === target.path && evidence !== undefined && isInText(chapter, target, place.line),
  );
  const homes = new Set(quoting.map(({ key }) => survey.papers.get(key)?.chapter));
  return {
    title: target.title ?? target.name,
    path: `${target.path}#${target.fragment}`,
    quotations: quoting.length,
    chapters: survey.chapters.filter(({ slug }) => homes.has(slug)),
  };
}

/** Whether a line lies between the heading of a section and the next heading of its level or above, outside of tables. */
function isInText(chapter: SurveyChapter | undefined, { fragment }: Target, line: number): boolean {
  const headings = chapter?.headings ?? [];
  const at = headings.findIndex(({ id }) => id === fragment);
  const here = headings[at];
  if (here === undefined || line < here.place.line) return false;
  const next = headings.slice(at + 1).find(({ depth }) => depth <= here.depth);
  if (next !== undefined && line >= next.place.line) return false;
  const holder = chapter?.page?.tree.children.find(
    ({ position }) => position && position.start.line <= line && line <= position.end.line,
  );
  return holder === undefined || !isComponent(holder, 'Table');
}
