import path from 'node:path';
import { runCommand } from '../src/io/command.ts';
import { ingest, type Ingested } from '../src/io/ingest.ts';
import { generatorRoot } from '../src/io/paths.ts';
import { startStep } from '../src/io/progress.ts';
import { readSources } from '../src/io/read-sources.ts';
import { formatDiagnostic } from '../src/lib/diagnostics/format.ts';
import { countRepairs, ledgerReport, repairReport } from '../src/lib/papers/ingest-report.ts';

await runCommand(
  {
    name: 'npm run ingest',
    summary:
      'Reads the digests and the bibliography in seeds/ and brings content/papers/ up to date. What people edited is kept.',
    usage: [
      ['--root DIR', 'folder of the survey: holds seeds/ and perhaps content/ (default: this repository)'],
      ['--check', 'change nothing; exit with 1 if something would change'],
      ['--report', 'also print every note, what each line of the digests is, and every repair of TeX'],
    ],
    options: { root: { type: 'string' }, check: { type: 'boolean' }, report: { type: 'boolean' } },
  },
  async ({ root: given, check = false, report = false }) => {
    const root = path.resolve(given ?? generatorRoot);
    const step = startStep(check ? 'Comparing the digests' : 'Reading the digests');
    const result = await ingest(root, { check }).catch((error: unknown) => {
      step.fail('');
      throw error;
    });
    step.done(count(result.plan.papers.length, 'paper'));
    if (report) {
      const { seeds, plan } = result;
      process.stdout.write(`${ledgerReport(seeds.digests, plan.papers)}\n${repairReport(plan.papers)}\n`);
    }
    await showDiagnostics(root, result, report);
    process.stdout.write(summary(result, check));
    return check && result.written.length > 0 ? 1 : 0;
  },
);

async function showDiagnostics(root: string, { diagnostics }: Ingested, withNotes: boolean): Promise<void> {
  const shown = diagnostics.filter(({ severity }) => withNotes || severity !== 'note');
  const sources = await readSources(root, new Set(shown.map(({ place }) => place.file)));
  const colour = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
  for (const diagnostic of shown) {
    process.stderr.write(`\n${formatDiagnostic(diagnostic, (file) => sources.get(file), { colour })}\n`);
  }
  if (shown.length > 0) process.stderr.write('\n');
}

function summary(
  { written, added, unchanged, kept, diagnostics, seeds, plan }: Ingested,
  check: boolean,
): string {
  const entries = seeds.digests.reduce((sum, digest) => sum + digest.entries.length, 0);
  const { repairs, leftovers } = countRepairs(plan.papers);
  const notes = diagnostics.filter(({ severity }) => severity === 'note').length;
  const changed = written.length - added.length;
  const pages = check
    ? [`${added.length} would be new`, `${changed} would change`]
    : [`${added.length} new`, `${changed} changed`];
  const lines = [
    `${count(entries, 'entry', 'entries')} in ${count(seeds.digests.length, 'digest')}, ${count(plan.papers.length, 'paper')}, ${plan.papers.filter(({ facts }) => facts).length} of them in the bibliography.`,
    `Files: ${[...pages, `${unchanged.length} unchanged`, `${kept.length} kept as people have them`].join(', ')}.`,
    `TeX: ${count(repairs, 'place')} restored, ${leftovers} left alone that look damaged.`,
  ];
  if (check && written.length > 0) lines.push(...written.slice(0, 20).map((file) => `  ${file}`));
  if (check && written.length > 20) lines.push(`  and ${written.length - 20} more`);
  if (notes > 0)
    lines.push(
      `${count(notes, 'note')}; "npm run ingest -- --report" shows them with the ledger and each repair.`,
    );
  return `${lines.join('\n')}\n`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
