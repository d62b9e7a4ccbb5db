import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

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

/** Splits the YAML front matter off a page. Never throws. */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const open = fence.exec(source);
  if (open === null) return { data: {}, line: 1, body: source, diagnostics: toml(file, source) };
  const rest = source.slice(open[0].length);
  const close = closingFence.exec(rest);
  if (close === null) {
    const diagnostic: Diagnostic = {
      rule: 'front-matter-unclosed',
      severity: 'error',
      message: 'The front matter that starts here is never closed.',
      hint: 'Put a line with --- behind the last field of the front matter.',
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 4 },
    };
    return { data: {}, line: 2, body: source, diagnostics: [diagnostic] };
  }
  const yaml = rest.slice(0, close.index + (close[1]?.length ?? 0));
  const length = open[0].length + close.index + close[0].length;
  const body = blank(source.slice(0, length)) + source.slice(length);
  return { ...readYaml(file, yaml), line: 2, body };
}

function readYaml(file: string, yaml: string): Pick<FrontMatter, 'data' | 'diagnostics'> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, maxAliasCount: 0 } as never);
  const diagnostics = document.errors.map((error): Diagnostic => {
    const start = lineCounter.linePos(error.pos[0]);
    const end = lineCounter.linePos(error.pos[1]);
    return {
      rule: 'front-matter-syntax',
      severity: 'error',
      message: `The front matter is not valid YAML: ${error.message.trim()}.`.replace(/\.\.$/u, '.'),
      hint: 'Put text that holds a colon, quotation mark, # or bracket between quotation marks: title: "A: b".',
      place: {
        file,
        line: start.line + 1,
        column: start.col,
        endLine: end.line + 1,
        endColumn: Math.max(end.col, start.col + (end.line === start.line ? 1 : 0)),
      },
    };
  });
  if (diagnostics.length > 0) return { data: {}, diagnostics };
  try {
    return { data: (document.toJS({ maxAliasCount: 10 }) as unknown) ?? {}, diagnostics };
  } catch {
    const diagnostic: Diagnostic = {
      rule: 'front-matter-syntax',
      severity: 'error',
      message: 'The front matter uses YAML aliases (*name) that cannot be followed.',
      hint: 'Write the values out.',
      place: { file, line: 2, column: 1 },
    };
    return { data: {}, diagnostics: [diagnostic] };
  }
}

/** Astro would read `+++` as TOML. */
function toml(file: string, source: string): Diagnostic[] {
  if (!/^\uFEFF?\+\+\+[\t ]*(?:\r|\n)/u.test(source)) return [];
  return [
    {
      rule: 'front-matter-syntax',
      severity: 'error',
      message: 'The page starts with +++, which marks TOML front matter.',
      hint: 'Write the front matter as YAML between two lines of ---.',
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 4 },
    },
  ];
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, ' ');
}
