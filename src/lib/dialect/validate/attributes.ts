import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { nearest } from '../../diagnostics/nearest.ts';
import { componentNamed, type AttributeDefinition, type ComponentDefinition } from '../components.ts';
import { targetKinds, type Problem } from '../types.ts';
import { elementsOf, openTag, problem, tagName, type Element, type PageView } from './page-view.ts';

/** Attributes that are unknown, missing, given twice, or have a value that does not fit. */
export function checkAttributes(page: PageView): Problem[] {
  return elementsOf(page).flatMap(({ node }) => {
    const component = componentNamed(node.name ?? '');
    const attributes = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
    if (component === undefined)
      return attributes.filter(isEventAttribute).map((given) => eventAttribute(given, node));
    return [
      ...attributes.flatMap((attribute) => checkOne(attribute, node, component)),
      ...duplicates(attributes, node),
      ...missing(attributes, node, component),
    ];
  });
}

function checkOne(attribute: MdxJsxAttribute, node: Element, component: ComponentDefinition): Problem[] {
  const definition = component.attributes.find((known) => known.name === attribute.name);
  if (definition === undefined) {
    if (isInBraces(attribute, node)) return [];
    return [
      isEventAttribute(attribute) ? eventAttribute(attribute, node) : unknown(attribute, node, component),
    ];
  }
  const { value } = attribute;
  if (isInBraces(attribute, node)) return [];
  if (typeof value !== 'string' || value.trim() === '') {
    const message = `“${attribute.name}” of <${component.name}> has no value.`;
    return [
      problem('attribute-value', place(attribute, node), message, `Write \`${exampleOf(definition)}\`.`),
    ];
  }
  return [
    ...checkLabel(value, definition, attribute, node),
    ...checkValues(value, definition, attribute, node),
    ...checkForm(value, definition, attribute, node),
  ];
}

function checkLabel(
  value: string,
  { labelPrefix, example }: AttributeDefinition,
  attribute: MdxJsxAttribute,
  node: Element,
): Problem[] {
  if (labelPrefix === undefined || new RegExp(`^${labelPrefix}-[a-z0-9]+(?:-[a-z0-9]+)*$`, 'u').test(value))
    return [];
  const prefix = `${labelPrefix}-`;
  const bare = value.replace(new RegExp(`^(?:${targetKinds.join('|')})[-:_]`, 'iu'), '');
  const meant = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const reason = value.startsWith(prefix)
    ? `The id “${value}” may hold only lower-case letters, figures and single dashes.`
    : `The id of <${node.name ?? ''}> must start with ${prefix}, not be “${value}”.`;
  const hint =
    meant === '' ? `Write \`id="${example}"\` or the like.` : `Did you mean \`id="${prefix}${meant}"\`?`;
  return [problem('id-form', place(attribute, node), reason, hint)];
}

function checkValues(
  value: string,
  { name, values }: AttributeDefinition,
  attribute: MdxJsxAttribute,
  node: Element,
): Problem[] {
  if (values === undefined || values.includes(value)) return [];
  const [close] = nearest(value, values, 1);
  const list = values.map((known) => `"${known}"`).join(', ');
  const hint =
    close === undefined
      ? `Choose one of ${list}.`
      : `Did you mean \`${name}="${close}"\`? It may be ${list}.`;
  return [
    problem(
      'attribute-value',
      place(attribute, node),
      `“${value}” is no ${name} of <${node.name ?? ''}>.`,
      hint,
    ),
  ];
}

function checkForm(
  value: string,
  { name, form, example }: AttributeDefinition,
  attribute: MdxJsxAttribute,
  node: Element,
): Problem[] {
  if (form === undefined || form.pattern.test(value)) return [];
  const message = `“${value}” cannot be the ${name} of <${node.name ?? ''}>: expected ${form.says}.`;
  return [
    problem(
      'attribute-value',
      place(attribute, node),
      message,
      `Write \`${name}="${example}"\` or the like.`,
    ),
  ];
}

function unknown(
  attribute: MdxJsxAttribute,
  node: Element,
  { name, attributes }: ComponentDefinition,
): Problem {
  const names = attributes.map((known) => known.name);
  const [close] = nearest(attribute.name, names, 1);
  const list = names.length === 0 ? `<${name}> takes none.` : `<${name}> takes ${names.join(', ')}.`;
  const hint = close === undefined ? list : `Did you mean “${close}”? ${list}`;
  return problem(
    'unknown-attribute',
    place(attribute, node),
    `<${name}> has no attribute “${attribute.name}”.`,
    hint,
  );
}

function duplicates(attributes: MdxJsxAttribute[], node: Element): Problem[] {
  return attributes.flatMap((attribute, index) => {
    const first = attributes.findIndex((other) => other.name === attribute.name);
    const original = attributes[first];
    if (first === index || original === undefined) return [];
    const message = `<${node.name ?? ''}> has the attribute “${attribute.name}” twice.`;
    const related = [{ message: 'the first one', position: place(original, node) }];
    return [
      {
        ...problem('duplicate-attribute', place(attribute, node), message, 'Leave one of them out.'),
        related,
      },
    ];
  });
}

function missing(attributes: MdxJsxAttribute[], node: Element, component: ComponentDefinition): Problem[] {
  return component.attributes
    .filter(({ name, required }) => required && !attributes.some((attribute) => attribute.name === name))
    .map((definition) => {
      const message = `<${component.name}> needs the attribute “${definition.name}”.`;
      return problem(
        'missing-attribute',
        tagName(node),
        message,
        `Add \`${exampleOf(definition)}\`. ${definition.description}`,
      );
    });
}

function isEventAttribute({ name }: MdxJsxAttribute): boolean {
  return /^on/iu.test(name);
}

function eventAttribute(attribute: MdxJsxAttribute, node: Element): Problem {
  const message = `“${attribute.name}” would run code when a reader touches the page.`;
  return problem(
    'event-attribute',
    place(attribute, node),
    message,
    'Leave it out: a survey page may hold no code.',
  );
}

/** The parser has already refused it. */
function isInBraces(attribute: MdxJsxAttribute, node: Element): boolean {
  const at = attribute.position?.start.offset;
  return (node.data?.problems ?? []).some((known) => known.position.start.offset === at);
}

function exampleOf({ name, example, values, form, labelPrefix }: AttributeDefinition): string {
  const shown = form === undefined && labelPrefix === undefined ? '…' : example;
  return values === undefined
    ? `${name}="${shown}"`
    : values.map((value) => `${name}="${value}"`).join('` or `');
}

function place(attribute: MdxJsxAttribute, node: Element): Problem['position'] {
  return attribute.position ?? openTag(node);
}
