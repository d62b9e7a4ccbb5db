import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage, TargetKind } from '../dialect/types.ts';
import type { PaperFrontmatter } from '../papers/front-matter.ts';
import type { ChapterFrontmatter } from './chapter-front-matter.ts';
import type { SurveyConfig } from './config.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Digest } from '../seeds/types.ts';

/** All that the survey is built from; read from disk by `src/io/read-survey.ts`. Pages are parsed, nothing is resolved. */
export interface SurveySources {
  config: SurveyConfig;
  /** Place of a value of a YAML file of `content/`; without it problems point at the top of the file. */
  placeIn?: (file: string, path: readonly PropertyKey[]) => Place;
  /** Data files that could not be read: what they would hold is not asked for. */
  unread?: ReadonlySet<string>;
  vocabulary: Vocabulary;
  glossary: GlossaryTerm[];
  /** `content/papers/*.mdx`, sorted by file. */
  papers: ParsedPage[];
  /** `content/chapters/*.mdx`, sorted by file. */
  chapters: ParsedPage[];
  digests: Digest[];
  /** SVG sources of `content/figures`, by file name. */
  figures: ReadonlyMap<string, string>;
  /** Problems met while reading (bad YAML, unreadable file). */
  diagnostics: Diagnostic[];
}

/** Something with a number that a cross-reference can point at. */
export interface Target {
  /** With prefix: `eq-ssm`, `ch-collapse`, `sec-the-state`. */
  label: string;
  kind: TargetKind;
  /** `8.1`; a chapter's is `8`. */
  number: string;
  /** What a reference shows: `Equation 8.1`, `Section 8.2`, `Chapter 8`. */
  name: string;
  /** Chapter, section or term title, where it has one. */
  title?: string;
  /** Slug of the chapter; empty on a paper page. */
  chapter: string;
  /** Site path without base: `/chapters/state-space-models/`. */
  path: string;
  /** Id of the element on that page; empty for a chapter. */
  fragment: string;
  place: Place;
}

export interface Heading {
  depth: 2 | 3;
  /** Plain text. */
  title: string;
  /** Element id. */
  id: string;
  /** `8.2` or `8.2.1`. */
  number: string;
  place: Place;
}

/** One key at one place of a page, resolved. */
export interface Citation {
  key: string;
  /** Site path of the citing page. */
  path: string;
  /** Slug of the citing chapter, or the key of the citing paper page. */
  from: { chapter: string } | { paper: string };
  /** Element id of the citation on its page, `cite-1`, `cite-2`, … in document order (one per citation group). */
  anchor: string;
  /** The quoted words as the contributor wrote them, white space collapsed. */
  evidence?: string;
  /** Element id of the evidence in the page's references, `ev-KEY-1`; equal quotations share it. */
  evidenceId?: string;
  /** The sentence that cites, as plain text (TeX between dollars), without citations in brackets. */
  sentence: string;
  /** Label of the figure, table or definition that it stands in. */
  block?: string;
  place: Place;
}

export interface SurveyChapter {
  slug: string;
  /** From 1, through all parts; the introduction and the closing chapter have none. */
  number?: number;
  /** `Chapter 8`; the title of a chapter without a number. */
  name: string;
  /** Index into `parts`; the introduction and the closing chapter belong to none. */
  part?: number;
  title: string;
  summary: string;
  path: string;
  /** Its file, or its entry in the outline while it has none. */
  place: Place;
  /** Absent while a chapter has no prose yet. */
  page?: ParsedPage;
  frontmatter?: ChapterFrontmatter;
  headings: Heading[];
  /** Words of prose, citations and mathematics left out. */
  words: number;
  /** Keys of the papers that live here, by year, then title. */
  papers: string[];
}

export interface SurveyPart {
  number: number;
  /** Roman: I, II, … */
  numeral: string;
  title: string;
  summary: string;
  chapters: string[];
}

export interface SurveyPaper extends PaperFrontmatter {
  path: string;
  page: ParsedPage;
  /** `Zhai et al.` / `Dao and Gu` / `Ho`; the title's first words where no author is known. */
  shortAuthors: string;
  /** `Zhai et al., 2023`; with a letter where two papers would share it: `Chen et al., 2023a`. */
  label: string;
  /** `2023`, `2023a`, or `n.d.` where the year is unknown. */
  yearLabel: string;
  /** The digests' own words of title and abstract, raw, one a distinct text: what evidence is checked against. */
  sourceTexts: string[];
  citedBy: Citation[];
  /** The nearest papers by text, best first, at most ten; the score is a cosine from 0 to 1. */
  similar: { key: string; score: number }[];
}

export interface Survey {
  config: SurveyConfig;
  vocabulary: Vocabulary;
  glossary: GlossaryTerm[];
  parts: SurveyPart[];
  chapters: SurveyChapter[];
  /** By key, in order of key. */
  papers: ReadonlyMap<string, SurveyPaper>;
  targets: ReadonlyMap<string, Target>;
  citations: Citation[];
  figures: ReadonlyMap<string, string>;
  digests: Digest[];
  /** Every problem of the whole survey, sorted by file and place. */
  diagnostics: Diagnostic[];
}
