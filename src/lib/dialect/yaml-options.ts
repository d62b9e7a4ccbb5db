import type { CreateNodeOptions, ToStringOptions } from 'yaml';

/**
 * How front matter is written: one line a value, however long, and no aliases, so that a change of one value changes
 * one line. Block scalars are left out because they lose lines that hold nothing but spaces.
 */
export const yamlOptions: ToStringOptions & CreateNodeOptions = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  aliasDuplicateObjects: false,
};
