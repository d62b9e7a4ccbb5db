import type { Citation, Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { groupBy } from './per-survey.ts';

export interface Specimen {
  citation: Citation;
  paper: SurveyPaper;
  chapter: SurveyChapter;
}

type Quoting = Citation & { evidence: string };

/** Openings by which a sentence leans on the one before it, or takes its time to come to its subject. */
const leaning =
  /^(?:[^ ]+ ){0,5}[^ ]*,|^(?:Also|Although|And|Another|As|At|Both|But|By|Even|For|From|Here|If|In|It|Its|One|Others?|Similar|So|Still|Such|That|The (?:authors|method|paper|result|same)|Their|Then|There|These|They|This|Those|To|What|When|While|With|Yet)\b/u;

const speakingOfItself =
  /\b(?:we|our|us|figure|table|equation|section|chapter|(?:the|one|this|either|other) side)\b/iu;

/**
 * A citation that shows what evidence is, for the home page: of all sentences that stand by themselves and quote one
 * source once, the one whose sentence and quotation have the handiest length.
 */
export function specimen(survey: Survey): Specimen | undefined {
  const inChapters = survey.citations.filter(({ from }) => 'chapter' in from);
  const sentences = groupBy(inChapters, ({ path, sentence }) => `${path} ${sentence}`);
  const candidates = [...sentences.values()].flatMap((citations) => {
    const [only, ...others] = citations;
    return only !== undefined && others.length === 0 && isFit(only) ? [only] : [];
  });
  const [citation] = candidates.sort((a, b) => awkwardness(a) - awkwardness(b));
  const paper = citation && survey.papers.get(citation.key);
  const chapter = citation && survey.chapters.find(({ path }) => path === citation.path);
  return citation && paper && chapter ? { citation, paper, chapter } : undefined;
}

function isFit(citation: Citation): citation is Quoting {
  const { evidence, sentence } = citation;
  return (
    evidence !== undefined &&
    !/[$\\…]/u.test(evidence + sentence) &&
    /^\p{Lu}/u.test(sentence) &&
    !leaning.test(sentence) &&
    !speakingOfItself.test(sentence)
  );
}

/** Distance from lengths, in letters, that fill a few lines each. */
function awkwardness({ evidence, sentence }: Quoting): number {
  return Math.abs(evidence.length - 90) + Math.abs(sentence.length - 140) / 2;
}
