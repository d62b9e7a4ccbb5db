import type { Nodes } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { comparableText, comparableWords } from '../text/words.ts';
import { attributeOf, childrenOf, isComponent, placeOf } from './nodes.ts';

/** Words in a row that belong together: a paragraph, a cell, a field. */
export interface Passage {
  /** As texts are compared. */
  words: string[];
  /** Places of the words; worked out only when a problem is to be shown. */
  places: () => Place[];
}

interface PlacedWord {
  word: string;
  place: Place;
}

/** Text that readers see, though it is written as an attribute. */
const shownAttributes = ['alt', 'title', 'term'];

/**
 * What a page says in words of its own: all its text but the abstract, the quotations of citations, code and longer
 * formulas. Citations and cross-references do not interrupt a passage, blocks and formulas of more than one word do.
 */
export function ownPassages({ tree, file }: ParsedPage): Passage[] {
  const passages: Passage[] = [];
  let current: PlacedWord[] = [];
  const interrupt = (): void => {
    if (current.length > 0) passages.push(passageOf(current));
    current = [];
  };
  const walk = (node: Nodes): void => {
    const component = isComponent(node) ? node : undefined;
    if (component?.name === 'Abstract' || node.type === 'code') return;
    if (node.type === 'text' || node.type === 'inlineCode') {
      current.push(...wordsOf(node.value, placeOf(file, node.position)));
    } else if (node.type === 'inlineMath' && comparableWords(node.value).length < 2) {
      current.push({ word: comparableText(node.value), place: placeOf(file, node.position) });
    } else if (node.type === 'inlineMath' || node.type === 'math') {
      interrupt();
    } else {
      const isInLine = inLine.has(node.type);
      if (!isInLine) interrupt();
      if (component !== undefined) {
        const place = placeOf(file, component.position);
        for (const name of shownAttributes)
          passages.push(fieldPassage(attributeOf(component, name) ?? '', () => place));
      }
      for (const child of childrenOf(node)) walk(child);
      if (!isInLine) interrupt();
    }
  };
  walk(tree);
  return passages;
}

const inLine = new Set([
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference', 'break', 'mdxJsxTextElement'],
  ...['citation', 'crossReference', 'footnoteReference'],
]);

/**
 * The words of a field.
 *
 * @param start where its text starts; asked for only when a problem is to be shown.
 */
export function fieldPassage(text: string, start: () => Place): Passage {
  return { words: comparableWords(text), places: () => wordsOf(text, start()).map(({ place }) => place) };
}

function passageOf(placed: readonly PlacedWord[]): Passage {
  return { words: placed.map(({ word }) => word), places: () => placed.map(({ place }) => place) };
}

/** The words of a text that starts at a place; markup of one line may shift a column. */
function wordsOf(text: string, start: Place): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let { line, column } = start;
  for (const [piece] of text.matchAll(/\n|[^\S\n]+|\S+/gu)) {
    if (piece === '\n') {
      line += 1;
      column = 1;
      continue;
    }
    const place = { file: start.file, line, column, endLine: line, endColumn: column + piece.length };
    for (const word of comparableWords(piece)) placed.push({ word, place });
    column += piece.length;
  }
  return placed;
}
