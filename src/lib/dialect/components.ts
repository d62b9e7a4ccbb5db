import type { TargetKind } from './types.ts';

/** One attribute of a component. All values are plain strings. */
export interface AttributeDefinition {
  name: string;
  required: boolean;
  description: string;
  example: string;
  /** The only values it takes. */
  values?: readonly string[];
  /** The value is a label with this prefix: `eq-…`. */
  labelPrefix?: TargetKind;
  /** What the value must look like, and how to say so. */
  form?: { pattern: RegExp; says: string };
}

/** One component of the allow-list. */
export interface ComponentDefinition {
  name: string;
  /** On lines of its own, or inside a sentence. */
  placement: 'block' | 'inline';
  description: string;
  /** What may stand between its tags, in words. */
  content: string;
  attributes: readonly AttributeDefinition[];
  /** Nodes of the tree (mdast types, component names) that may stand directly inside; everything when not given. */
  holds?: readonly string[];
  /** Only on the pages of papers. */
  papersOnly?: boolean;
  example: string;
}

const prose = [
  'paragraph',
  'list',
  'blockquote',
  'math',
  'code',
  'table',
  'footnoteDefinition',
  'definition',
  'refused',
];

function label(labelPrefix: TargetKind, example: string): AttributeDefinition {
  return {
    name: 'id',
    required: true,
    labelPrefix,
    description: `Label that cross-references point at (@${example}); unique in the whole survey, starts with ${labelPrefix}-.`,
    example,
  };
}

/** The whole allow-list. Validation and the contributor docs read this table; there is no other list. */
export const components: readonly ComponentDefinition[] = [
  {
    name: 'Equation',
    placement: 'block',
    description: 'A numbered equation.',
    content: 'Exactly one block of mathematics between two lines of $$.',
    attributes: [label('eq', 'eq-ssm')],
    holds: ['math', 'refused'],
    example: `<Equation id="eq-ssm">

$$
x'(t) = A x(t) + B u(t)
$$

</Equation>`,
  },
  {
    name: 'Figure',
    placement: 'block',
    description: 'A numbered picture from content/figures.',
    content: 'The caption: one or more paragraphs, citations allowed.',
    attributes: [
      label('fig', 'fig-scan'),
      {
        name: 'src',
        required: true,
        description: 'File name of an SVG picture in content/figures.',
        example: 'scan.svg',
        form: {
          pattern: /^[a-z0-9][a-z0-9._-]*\.svg$/u,
          says: 'a lower-case file name that ends in .svg, without folders',
        },
      },
      {
        name: 'alt',
        required: true,
        description: 'What the picture shows, in a sentence or two, for those who cannot see it.',
        example: 'Two ways to compute the same output: step by step, and all at once.',
      },
    ],
    holds: ['paragraph', 'refused'],
    example: `<Figure id="fig-scan" src="scan.svg" alt="Two ways to compute the same output.">

Step by step, or all at once [@dao2024transformers].

</Figure>`,
  },
  {
    name: 'Table',
    placement: 'block',
    description: 'A numbered table.',
    content: 'The caption, then exactly one Markdown table.',
    attributes: [label('tbl', 'tbl-cost')],
    holds: ['paragraph', 'table', 'refused'],
    example: `<Table id="tbl-cost">

What a token costs.

| Method | Cost |
| --- | --- |
| S4 | linear |

</Table>`,
  },
  {
    name: 'Definition',
    placement: 'block',
    description: 'A numbered definition.',
    content: 'Paragraphs, lists and mathematics.',
    attributes: [
      label('def', 'def-collapse'),
      { name: 'term', required: true, description: 'The term that is defined.', example: 'Neural collapse' },
    ],
    holds: [...prose, 'Equation'],
    example: `<Definition id="def-collapse" term="Neural collapse">

The features of one class converge to their mean.

</Definition>`,
  },
  {
    name: 'Aside',
    placement: 'block',
    description: 'A remark beside the main text.',
    content: 'Paragraphs, lists, mathematics, and numbered blocks.',
    attributes: [
      {
        name: 'kind',
        required: true,
        values: ['note', 'disagreement', 'open'],
        description:
          'A remark (note), papers that contradict each other (disagreement), or an open question (open).',
        example: 'disagreement',
      },
      {
        name: 'title',
        required: false,
        description: 'A few words above the remark.',
        example: 'Does depth help?',
      },
    ],
    holds: [...prose, 'Equation', 'Figure', 'Table', 'Definition'],
    example: `<Aside kind="open" title="Does depth help?">

Nobody has measured it at this size.

</Aside>`,
  },
  {
    name: 'Term',
    placement: 'inline',
    description: 'Words that link to an entry of the glossary.',
    content: 'The words as they stand in the sentence.',
    attributes: [
      {
        name: 'id',
        required: true,
        description: 'Id of the entry in content/glossary.yaml.',
        example: 'state-space-model',
        form: { pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u, says: 'lower-case words joined by dashes' },
      },
    ],
    example: 'Linear <Term id="state-space-model">state-space models</Term> scale.',
  },
  {
    name: 'Abstract',
    placement: 'block',
    description: "The digest's own words; ingest writes it. Only on the pages of papers.",
    content: 'Paragraphs and mathematics, with the words of the digest.',
    attributes: [],
    holds: ['paragraph', 'math', 'list', 'refused'],
    papersOnly: true,
    example: `<Abstract>

We show that …

</Abstract>`,
  },
];

const byName = new Map(components.map((component) => [component.name, component]));

/** The definition of a component, if the allow-list has it. */
export function componentNamed(name: string): ComponentDefinition | undefined {
  return byName.get(name);
}
