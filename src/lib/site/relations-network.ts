import { relationTypes } from '../papers/front-matter.ts';
import type { Relation } from '../survey/relations.ts';
import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import type { Box } from './boxes.ts';
import { chapterRelations } from './chapter-relations.ts';
import { layoutNetwork } from './network-layout.ts';
import { perSurvey } from './per-survey.ts';
import type { RelationType } from './related-papers.ts';
import { drawLines, mergeRelations, type RelationLine } from './relation-lines.ts';
import { shortLabels } from './short-labels.ts';
import { textWidth } from './text-width.ts';

/** The papers of a chapter and those they are related to as boxes, the relations as lines between them. */
export interface RelationsNetwork {
  width: number;
  height: number;
  nodes: RelationNode[];
  lines: RelationLine[];
  /** Kinds of relation that occur, in the order of the front matter's list. */
  types: RelationType[];
}

export interface RelationNode extends Box {
  paper: SurveyPaper;
  label: string;
  /** Home of a paper of another chapter; absent for the chapter's own and for papers without one. */
  other?: SurveyChapter;
  own: boolean;
}

/** Sizes in units of the picture, which are pixels at its natural size. */
export const networkText = { size: 13, padding: 8, height: 24, margin: 6, gap: 7 };

/** Derived once a chapter; its own page and the chapter's page draw it. Absent where there are no relations. */
export function relationsNetwork(survey: Survey, chapter: SurveyChapter): RelationsNetwork | undefined {
  const known = networks(survey);
  const network = known.get(chapter.slug) ?? drawNetwork(survey, chapter);
  if (network !== undefined) known.set(chapter.slug, network);
  return network;
}

const networks = perSurvey(() => new Map<string, RelationsNetwork>());

function drawNetwork(survey: Survey, chapter: SurveyChapter): RelationsNetwork | undefined {
  const relations = chapterRelations(survey, chapter);
  if (relations.length === 0) return undefined;
  const papers = papersOf(relations, chapter);
  const indexes = new Map(papers.map(({ key }, index) => [key, index]));
  const labels = shortLabels(papers);
  const chapters = new Map(survey.chapters.map((each) => [each.slug, each]));
  const nodes = papers.map((paper) => {
    const own = paper.chapter === chapter.slug;
    const other = own ? undefined : chapters.get(paper.chapter ?? '');
    const label = labels.get(paper.key) ?? paper.label;
    const home =
      other?.number === undefined ? 0 : networkText.gap + textWidth(String(other.number)) * networkText.size;
    const width = Math.ceil(textWidth(label) * networkText.size + home + 2 * networkText.padding);
    return { paper, label, own, ...(other && { other }), width, height: networkText.height };
  });
  const ties = mergeRelations(relations, indexes);
  const layout = layoutNetwork({
    nodes,
    links: ties.map(({ from, to }) => ({ source: from, target: to })),
  });
  const placed = nodes.map((node, index) => {
    const { x = 0, y = 0 } = layout.boxes[index] ?? {};
    return { ...node, x: Math.round(x + networkText.margin), y: Math.round(y + networkText.margin) };
  });
  return {
    width: Math.ceil(layout.width) + 2 * networkText.margin,
    height: Math.ceil(layout.height) + 2 * networkText.margin,
    nodes: placed,
    lines: drawLines(ties, placed),
    types: relationTypes.filter((type) => ties.some((tie) => tie.type === type)),
  };
}

/** The chapter's own papers that have a relation, then the others, each by label: the drawing starts from this order. */
function papersOf(relations: readonly Relation[], { slug }: SurveyChapter): SurveyPaper[] {
  const papers = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  return papers.sort(
    (a, b) =>
      Number(b.chapter === slug) - Number(a.chapter === slug) ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
}
