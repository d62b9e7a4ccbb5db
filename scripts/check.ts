import { runCommand, UsageError } from '../src/io/command.ts';
import { readSources } from '../src/io/read-sources.ts';
import { readSurvey } from '../src/io/read-survey.ts';
import { surveyFolder } from '../src/io/survey-folder.ts';
import { formatAnnotation, formatDiagnostic, placeText } from '../src/lib/diagnostics/format.ts';
import { makeReport, summarise, type CheckReport } from '../src/lib/diagnostics/report.ts';
import { visible } from '../src/lib/diagnostics/visible.ts';

await runCommand(
  {
    name: 'npm run check',
    summary:
      'Lists every problem of the survey, sorted by file and line. Exit code 1 if there is an error, else 0. The form of --json is described in src/lib/diagnostics/README.md.',
    usage: [
      ['--json', 'print one JSON document instead of text'],
      ['--root DIR', 'folder of the survey: holds seeds/ and content/ (default: this repository)'],
      [
        '--annotations',
        'also print each problem as an annotation of GitHub Actions (default: when run there)',
      ],
      ['--max-warnings N', 'fail when there are more than N warnings'],
    ],
    options: {
      json: { type: 'boolean' },
      root: { type: 'string' },
      annotations: { type: 'boolean' },
      'max-warnings': { type: 'string' },
    },
  },
  async (values) => {
    const root = await surveyFolder(values.root);
    const mostWarnings = wholeNumber(values['max-warnings']);
    const survey = await readSurvey(root);
    const pages = survey.papers.size + survey.chapters.filter(({ page }) => page !== undefined).length;
    const report = makeReport(survey.diagnostics, pages);
    if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else await print(report, root, values.annotations ?? Boolean(process.env['GITHUB_ACTIONS']));
    if (report.errors > 0) return 1;
    if (report.warnings <= mostWarnings) return 0;
    process.stderr.write(`error: more than ${mostWarnings} warnings (--max-warnings).\n`);
    return 1;
  },
);

async function print(report: CheckReport, root: string, annotations: boolean): Promise<void> {
  const { diagnostics } = report;
  const places = diagnostics.flatMap(({ place, related = [] }) => [
    place,
    ...related.map((other) => other.place),
  ]);
  const sources = await readSources(root, new Set(places.map(({ file }) => file)));
  const { stdout, env } = process;
  const colour = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY && !env['NO_COLOR'];
  const width = Math.min(Math.max(stdout.columns || 100, 60), 120);
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'note') continue;
    const text = formatDiagnostic(diagnostic, (file) => sources.get(file), { colour, width });
    stdout.write(`${text}\n\n`);
    if (annotations) stdout.write(`${formatAnnotation(diagnostic)}\n`);
  }
  // Nothing has to be done about a note: a line each is enough.
  for (const { severity, place, rule, message } of diagnostics) {
    if (severity === 'note') {
      stdout.write(`${placeText(place)}  note  ${rule}  ${visible(message)}\n`);
    }
  }
  stdout.write(`${summarise(report)}\n`);
}

function wholeNumber(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/u.test(text)) return Number(text);
  throw new UsageError(`--max-warnings takes a whole number, not "${text}".`, {
    hint: 'For example --max-warnings 0.',
  });
}
