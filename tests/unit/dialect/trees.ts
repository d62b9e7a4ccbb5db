import fc from 'fast-check';
import { hostileText } from './hostile.ts';
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';

/** Text without a line break, for what stands on one line. */
export const line: fc.Arbitrary<string> = hostileText.map((text) => text.replace(/[\r\n]+/gu, ' '));

const key = fc
  .stringMatching(/^[a-z][a-z0-9]{0,6}(?:-[a-z0-9]{1,3})?$/u)
  .filter((text) => !/^(?:ch|sec|eq|fig|tbl|def)-/u.test(text));

const evidence = hostileText
  .map((text) =>
    text
      .replace(/["“”]|\[\s*-?@/gu, "'")
      .replace(/\0|\p{Surrogate}/gu, '?')
      .replace(/[\t\r\n ]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !/\[\s*-?@/u.test(text));

const place = { file: '', line: 1, column: 1 };

const citation: fc.Arbitrary<PhrasingContent> = fc
  .array(
    fc.record({ key, suppressAuthor: fc.boolean(), evidence: fc.option(evidence, { nil: undefined }) }),
    { minLength: 1, maxLength: 3 },
  )
  .map((items) => ({
    type: 'citation',
    textual: false,
    items: items.map((item) =>
      item.evidence === undefined
        ? { key: item.key, suppressAuthor: item.suppressAuthor, place }
        : { ...item, evidence: item.evidence, place },
    ),
  }));

const textual: fc.Arbitrary<PhrasingContent> = key.map((name) => ({
  type: 'citation',
  textual: true,
  items: [{ key: name, suppressAuthor: false, place }],
}));

const reference: fc.Arbitrary<PhrasingContent> = fc
  .array(fc.tuple(fc.constantFrom('ch', 'sec', 'eq', 'fig', 'tbl', 'def'), key), {
    minLength: 1,
    maxLength: 2,
  })
  .map((labels) => ({
    type: 'crossReference',
    labels: labels.map(([kind, name]) => ({ label: `${kind}-${name}`, place })),
  }));

const tex = fc
  .array(
    fc.constantFrom(
      'x',
      '_{t}',
      '^2',
      '\\alpha',
      ' ',
      '{',
      '}',
      '<',
      '\\frac{a}{b}',
      '\\$',
      '&',
      '*',
      '_',
      '@key',
      '[@key]',
      '`',
      '"',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.join('').trim())
  .filter((value) => value !== '' && !value.endsWith('\\'));

const text: fc.Arbitrary<PhrasingContent> = hostileText.map((value) => ({ type: 'text', value }));
const inlineMath: fc.Arbitrary<PhrasingContent> = tex.map((value) => ({ type: 'inlineMath', value }));
const inlineCode: fc.Arbitrary<PhrasingContent> = fc
  .stringMatching(/^[a-z{}<>$@[\]`*_|]{1,8}$/u)
  .map((value) => ({ type: 'inlineCode', value }));

const addresses = fc.constantFrom(
  'https://a.com',
  'http://a-b.co.uk/',
  'https://github.com/a_b/c-d.e',
  'https://sites.google.com/view/x~y/',
  'https://a.com/b?c=d&e',
  'https://a.com/b_',
  'https://a.com/(b)',
  'https://a_b.com',
  'mailto:a@b.com',
);

/** What a sentence may hold. */
export const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: inlineMath },
    { weight: 1, arbitrary: inlineCode },
    { weight: 2, arbitrary: citation },
    { weight: 1, arbitrary: reference },
    { weight: 2, arbitrary: textual },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('emphasis', 'strong'), fc.stringMatching(/^[a-z]{1,5}$/u))
        .map(
          ([type, value]): PhrasingContent =>
            ({ type, children: [{ type: 'text', value }] }) as PhrasingContent,
        ),
    },
    {
      weight: 1,
      arbitrary: hostileText.map((value): PhrasingContent => ({
        type: 'link',
        url: 'https://a.com/b?c=d',
        title: null,
        children: [{ type: 'text', value: `x${value}x` }],
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(addresses, fc.constantFrom('', '?', '&amp;', ' '))
        .map(([url, tail]): PhrasingContent => ({
          type: 'link',
          url,
          title: null,
          children: [{ type: 'text', value: url + tail }],
        })),
    },
    {
      weight: 1,
      arbitrary: hostileText.map((value): PhrasingContent => ({
        type: 'mdxJsxTextElement',
        name: 'Term',
        attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: 'a-b' }],
        children: [{ type: 'text', value: `x${value}x` }],
      })),
    },
  ),
  { minLength: 1, maxLength: 5 },
);

const paragraph: fc.Arbitrary<BlockContent> = phrasing.map((children) => ({ type: 'paragraph', children }));

const block: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: phrasing.map((children): BlockContent => ({ type: 'heading', depth: 2, children })),
  },
  {
    weight: 1,
    arbitrary: tex.map((value): BlockContent => ({ type: 'math', value: `${value}\n${value}`, meta: null })),
  },
  {
    weight: 1,
    arbitrary: line.map((value): BlockContent => ({
      type: 'code',
      lang: null,
      meta: null,
      value: value.replace(/\0|\p{Surrogate}/gu, '?'),
    })),
  },
);

const container: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 4, arbitrary: block },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((children): RootContent => ({ type: 'blockquote', children })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): RootContent => ({
        type: 'list',
        ordered,
        start: ordered ? 1 : null,
        spread: false,
        children: items.map((item) => ({ type: 'listItem', spread: false, checked: null, children: [item] })),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(line, fc.array(block, { minLength: 1, maxLength: 3 }))
      .map(([title, children]): RootContent => ({
        type: 'mdxJsxFlowElement',
        name: 'Aside',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'kind', value: 'note' },
          {
            type: 'mdxJsxAttribute',
            name: 'title',
            value: title.replace(/\s+/gu, ' ').replace(/\0|\p{Surrogate}/gu, '?'),
          },
        ],
        children,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(phrasing, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((rows): RootContent => ({
        type: 'table',
        align: [null, null],
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      })),
  },
);

/** A page's blocks. */
export const blocks: fc.Arbitrary<RootContent[]> = fc.array(container, { minLength: 1, maxLength: 4 });

/** A tree without what a comparison must not see: positions, places, data of the parser. */
export function bare(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (name, value: unknown) =>
      ['position', 'data', 'place', 'evidencePlace'].includes(name) ? undefined : value,
    ),
  ) as unknown;
}
