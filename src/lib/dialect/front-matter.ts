import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { yamlProblem } from './yaml-problem.ts';

export interface FrontMatter {
  /** The data; `{}` when there is no front matter or it cannot be read. */
  data: unknown;
  /** Line of the source on which the YAML starts, from 1. */
  line: number;
  /** The source with the front matter blanked out, so that places in the body stay as they are. */
  body: string;
  diagnostics: Diagnostic[];
}

const fence = /^\uFEFF?---[\t ]*(?:\r\n|\n|\r)/u;
const closingFence = /(^|\n|\r)---[\t ]*(?=\r|\n|$)/u;

/** Aliases may repeat a value this often; a page that asks for more wants to fill the memory. */
const mostAliases = 10;

/** Splits the YAML front matter off a page. Never throws. */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const open = fence.exec(source);
  if (open === null) {
    return { data: {}, line: 1, body: source.replace(/^\uFEFF/u, ' '), diagnostics: toml(file, source) };
  }
  const rest = source.slice(open[0].length);
  const close = closingFence.exec(rest);
  if (close === null) return { data: {}, line: 2, body: '', diagnostics: [unclosed(file)] };
  const yaml = rest.slice(0, close.index + (close[1]?.length ?? 0));
  const length = open[0].length + close.index + close[0].length;
  const body = source.slice(0, length).replace(/[^\r\n]/gu, ' ') + source.slice(length);
  return { ...readYaml(file, yaml), line: 2, body };
}

function readYaml(file: string, yaml: string): Pick<FrontMatter, 'data' | 'diagnostics'> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const diagnostics = document.errors.map((error): Diagnostic => {
    const start = lineCounter.linePos(error.pos[0]);
    const end = lineCounter.linePos(error.pos[1]);
    const oneLine = end.line === start.line;
    return {
      rule: 'front-matter-syntax',
      severity: 'error',
      ...yamlProblem(error),
      // The YAML starts on the second line of the file.
      place: {
        file,
        line: start.line + 1,
        column: start.col,
        endLine: start.line + 1,
        endColumn: oneLine ? Math.max(end.col, start.col + 1) : start.col + 1,
      },
    };
  });
  if (diagnostics.length > 0) return { data: {}, diagnostics };
  try {
    return { data: (document.toJS({ maxAliasCount: mostAliases }) as unknown) ?? {}, diagnostics };
  } catch {
    return { data: {}, diagnostics: [aliases(file)] };
  }
}

function unclosed(file: string): Diagnostic {
  return {
    rule: 'front-matter-unclosed',
    severity: 'error',
    message: 'The front matter that starts here is never closed, so nothing of the page can be read.',
    hint: 'Put a line with `---` behind the last field of the front matter.',
    place: { file, line: 1, column: 1, endLine: 1, endColumn: 4 },
  };
}

function aliases(file: string): Diagnostic {
  return {
    rule: 'front-matter-syntax',
    severity: 'error',
    message: 'The front matter uses YAML aliases (`*name`) that cannot be followed.',
    hint: 'Write the values out; a value that starts with `*` stands between quotation marks.',
    place: { file, line: 2, column: 1 },
  };
}

/** Astro would read `+++` as TOML. */
function toml(file: string, source: string): Diagnostic[] {
  if (!/^\uFEFF?\+\+\+[\t ]*(?:\r|\n)/u.test(source)) return [];
  return [
    {
      rule: 'front-matter-syntax',
      severity: 'error',
      message: 'The page starts with `+++`, which marks TOML front matter.',
      hint: 'Write the front matter as YAML between two lines of `---`.',
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 4 },
    },
  ];
}
