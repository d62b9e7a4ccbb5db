import { Document, isMap, isSeq, visit } from 'yaml';

/** Writes one field of front matter, a line feed at its end. Lists of plain numbers stay on one line. */
export function writeField(name: string, value: unknown): string {
  const document = new Document({ [name]: value }, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, node) => {
      if (
        node.items.every((item) => !isMap(item) && !isSeq(item) && typeof item === 'object' && isNumber(item))
      ) {
        node.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isNumber(item: object | null): boolean {
  return item !== null && 'value' in item && typeof item.value === 'number';
}
