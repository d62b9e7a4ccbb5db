import { rules, type RuleDescription } from '../diagnostics/rules.ts';
import { components } from './components.ts';
import { targetKinds, type TargetKind } from './types.ts';

/** The dialect as plain data, for the contributor docs. All texts are Markdown with code between backticks. */
export interface DialectReference {
  citations: Construct[];
  crossReferences: (Construct & { prefix: TargetKind; pointsAt: string })[];
  components: ComponentReference[];
  /** What must be escaped in prose, and how. */
  escapes: { character: string; write: string; why: string }[];
  /** What Markdown offers otherwise and a page may not hold. */
  refused: { what: string; instead: string }[];
  rules: RuleDescription[];
}

/** A piece of syntax. */
export interface Construct {
  source: string;
  /** What a reader sees. */
  shows: string;
  description: string;
}

export interface ComponentReference {
  name: string;
  placement: 'block' | 'inline';
  description: string;
  content: string;
  where: string;
  attributes: {
    name: string;
    required: boolean;
    description: string;
    example: string;
    /** The only values; empty when any text will do. */
    values: string[];
  }[];
  example: string;
}

const references: Record<TargetKind, { example: string; shows: string; pointsAt: string }> = {
  ch: { example: '@ch-collapse', shows: 'Chapter 6', pointsAt: 'a chapter, by its slug' },
  sec: {
    example: '@sec-the-state',
    shows: 'Section 8.2',
    pointsAt: 'a section, by the slug or the id of its heading',
  },
  eq: { example: '@eq-ssm', shows: 'Equation 8.1', pointsAt: 'an `<Equation>`' },
  fig: { example: '@fig-scan', shows: 'Figure 8.1', pointsAt: 'a `<Figure>`' },
  tbl: { example: '@tbl-cost', shows: 'Table 8.1', pointsAt: 'a `<Table>`' },
  def: { example: '@def-collapse', shows: 'Definition 6.1', pointsAt: 'a `<Definition>`' },
};

/** What a page may contain: syntax, components, escapes and every rule. JSON-able. */
export const dialectReference: DialectReference = {
  citations: [
    {
      source: '[@zhai2023stabilizing]',
      shows: '(Zhai et al., 2023)',
      description: 'Cites a paper by its key.',
    },
    {
      source: '[@zhai2023stabilizing, "entropy collapse"]',
      shows: '(Zhai et al., 2023), with the quoted words in its card',
      description:
        "Cites with evidence: words that stand in that paper's digest. White space, case, quotation marks and the markup of mathematics do not matter; `…` joins two pieces in order. Everything up to the closing quotation mark is taken as it stands, so nothing in it needs an escape.",
    },
    {
      source: '[@dao2024transformers; @gu2021combining, "linear state-space layer"]',
      shows: '(Dao and Gu, 2024; Gu et al., 2021)',
      description: 'Cites several papers. A second quotation of the same paper repeats its key.',
    },
    {
      source: '@zhai2023stabilizing',
      shows: 'Zhai et al. (2023)',
      description: 'Cites as a part of the sentence. A plain @ before a word is written `\\@`.',
    },
    { source: '[-@zhai2023stabilizing]', shows: '(2023)', description: 'Gives the year alone.' },
  ],
  crossReferences: targetKinds.map((prefix) => {
    const { example, shows, pointsAt } = references[prefix];
    return { prefix, source: example, shows, pointsAt, description: `Points at ${pointsAt}.` };
  }),
  components: components.map(
    ({ name, placement, description, content, papersOnly, attributes, example }) => ({
      name,
      placement,
      description,
      content,
      where: papersOnly === true ? 'pages of papers' : 'everywhere',
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        required: attribute.required,
        description: attribute.description,
        example: attribute.example,
        values: [...(attribute.values ?? [])],
      })),
      example,
    }),
  ),
  escapes: [
    { character: '{', write: '\\{', why: 'It starts code in MDX.' },
    { character: '<', write: '\\<', why: 'It starts a tag. Before a space it may stand as it is.' },
    { character: '$', write: '\\$', why: 'Two of them enclose mathematics.' },
    { character: '@', write: '\\@', why: 'It starts a citation when a lower-case letter follows.' },
    { character: '|', write: '\\|', why: 'In a table it ends the cell; inside mathematics write `\\vert`.' },
  ],
  refused: [
    { what: '`import` and `export` at the start of a line', instead: 'All components are there without it.' },
    { what: '`{expressions}`', instead: 'Escaped braces, or mathematics.' },
    { what: 'HTML elements and comments', instead: 'Markdown and the components.' },
    { what: '`![pictures](…)`', instead: '`<Figure>`' },
    { what: '`<https://…>`', instead: 'The address alone, or `[words](address)`.' },
    { what: 'A heading of the first level', instead: 'The title in the front matter.' },
  ],
  rules: [...rules],
};
