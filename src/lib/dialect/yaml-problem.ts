import type { ErrorCode } from 'yaml';

/** A YAML error in plain words. */
export interface YamlProblem {
  message: string;
  hint: string;
}

const quote =
  'Put a value that holds a colon, `#`, quotation mark or bracket between quotation marks: `title: "A: b"`.';

const problems: Partial<Record<ErrorCode, YamlProblem>> = {
  BAD_DQ_ESCAPE: {
    message: 'A backslash between double quotation marks starts a code that YAML does not know.',
    hint: "Put the value between single quotation marks ('…'), where a backslash is a backslash, or double the backslash.",
  },
  BAD_INDENT: {
    message: 'This line is not indented as YAML expects.',
    hint: 'Indent lists and fields by two spaces, all alike.',
  },
  BAD_SCALAR_START: { message: 'A value may not start with this character.', hint: quote },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'The value holds a colon with a space, which starts another field.',
    hint: quote,
  },
  BLOCK_IN_FLOW: {
    message: 'A list or field with indents stands inside brackets.',
    hint: 'Write the list either as `[a, b]` or with a dash a line.',
  },
  DUPLICATE_KEY: { message: 'The field stands here a second time.', hint: 'Keep one of the two.' },
  MISSING_CHAR: {
    message: 'A quotation mark, bracket or comma is missing.',
    hint: 'Close what was opened; inside "…" write \\" for a quotation mark.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A line lacks its colon, or a text over several lines lacks its quotation marks.',
    hint: 'Write `field: value`; a long text stays on one line.',
  },
  TAB_AS_INDENT: { message: 'A tab stands where YAML wants spaces.', hint: 'Indent with spaces.' },
  TAG_RESOLVE_FAILED: {
    message: 'A value starts with an exclamation mark, which YAML takes for a type.',
    hint: quote,
  },
  UNEXPECTED_TOKEN: { message: 'Something stands here that YAML does not expect.', hint: quote },
};

const unclosedList: YamlProblem = {
  message: 'A list or group in brackets is not closed.',
  hint: 'Put `]` or `}` behind its last item.',
};

/** Plain words for an error of the `yaml` package. */
export function yamlProblem({ code, message }: { code: ErrorCode; message: string }): YamlProblem {
  if (/must be sufficiently indented and end with/u.test(message)) return unclosedList;
  const text = message.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '');
  return problems[code] ?? { message: `This is not valid YAML: ${text}.`, hint: quote };
}
