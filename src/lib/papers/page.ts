import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { serializeBody } from '../dialect/serialize-page.ts';
import { generateFields, generatedFields, hashSource, hashValue } from './generated-fields.ts';
import type { Paper } from './types.ts';
import { writeField } from './yaml-field.ts';

/** Where the page of a paper is, relative to the survey's root. */
export function paperFile(key: string): string {
  return `content/papers/${key}.mdx`;
}

/** The page of a paper that has none yet: front matter and `<Abstract>`. */
export function writePage(paper: Paper): string {
  const values = generateFields(paper);
  const abstract = writeAbstract(paper);
  const generated: Record<string, string> = {};
  const fields = [writeField('key', paper.key)];
  for (const name of generatedFields) {
    if (values[name] === undefined) continue;
    fields.push(writeField(name, values[name]));
    generated[name] = hashValue(values[name]);
  }
  if (abstract !== '') generated['abstract'] = hashSource(abstract);
  fields.push(writeField('generated', generated));
  return `---\n${fields.join('')}---\n${abstract === '' ? '' : `\n${abstract}\n`}`;
}

/**
 * The `<Abstract>` element of a paper as MDX, with all that could be read as syntax escaped.
 *
 * @returns an empty string for a paper without an abstract
 */
export function writeAbstract({ abstract }: Paper): string {
  if (abstract.blocks.length === 0) return '';
  const element: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Abstract',
    attributes: [],
    children: abstract.blocks,
  };
  const children: RootContent[] = [element];
  return serializeBody({ type: 'root', children }).trimEnd();
}
